import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** A Gateway ignores routes from namespaces that none of its listeners lets in. */
export function gatewayAdmits({ model }: RolloutFacts): Finding[] {
  const { gateway, namespace } = model;
  if (!gateway || gateway.admits(namespace) !== false) { return []; }
  return [Findings.error('gateway/admits-namespace',
    `No listener of gateway '${gateway.gatewayName}' lets routes of namespace '${namespace ?? 'default'}' attach, so requests from outside would never arrive.`,
    `Let a listener allow it: RouteNamespaces.named('${namespace ?? 'default'}').`)];
}
