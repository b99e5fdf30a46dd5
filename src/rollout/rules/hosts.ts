import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { hostProblem, hostsIntersect } from '../../private/hosts';

/** A host that no listener answers for is silently left out of the route. */
export function hosts({ model }: RolloutFacts): Finding[] {
  const { gateway } = model;
  if (model.hosts.length && !gateway) {
    return [Findings.error('gateway/hosts-without-gateway', `Hosts are given (${model.hosts.join(', ')}) but no gateway lets requests in for them.`, 'Give gateway.')];
  }
  return model.hosts.flatMap(host => {
    const problem = hostProblem(host);
    if (problem) { return [Findings.error('gateway/host', `'${host}' is not a host.`, `Use ${problem}.`)]; }
    const answersFor = gateway!.listeners?.map(listener => listener.hostname ?? '*');
    if (!answersFor || answersFor.some(hostname => hostname === '*' || hostsIntersect(hostname, host))) { return []; }
    return [Findings.error('gateway/host-matches-listener',
      `No listener of gateway '${gateway!.gatewayName}' answers for '${host}'; they answer for ${answersFor.join(', ')}. Its requests would never arrive.`,
      'Change the host, or add a listener for it.')];
  });
}
