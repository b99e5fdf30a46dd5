import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { checkAttachment, checkHosts } from '../../traffic/routes/attachment';

/** Requests from outside need a gateway that answers for their hosts and lets the route attach. */
export function hosts({ model }: RolloutFacts): Finding[] {
  const { gateway, namespace } = model;
  if (model.hosts.length && !gateway) {
    return [Findings.error('gateway/hosts-without-gateway', `Hosts are given (${model.hosts.join(', ')}) but no gateway lets requests in for them.`, 'Give gateway.')];
  }
  return [...checkHosts(model.hosts), ...(gateway ? checkAttachment(gateway, model.hosts, namespace) : [])];
}
