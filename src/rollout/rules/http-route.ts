import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { lacks } from '../../model/gateway-feature';

/** Engines divide requests by an HTTPRoute, unless they were given a router of their own. Who reads none lets no request through. */
export function httpRoute({ model: { split, gateway }, engine }: RolloutFacts): Finding[] {
  const readers = engine.router ? [] : [split && { name: split.dividedBy, routing: split.routing }, gateway?.provider];
  const blind = readers.find(reader => reader && lacks(reader.routing, 'HTTPRoute'));
  if (!blind) { return []; }
  const { consequence = 'no request would arrive', instead = 'Use another gateway.' } = blind.routing.limits?.HTTPRoute ?? {};
  return [Findings.error('gateway/feature', `Requests would be divided by an HTTPRoute, which ${blind.name} does not support: ${consequence}.`, instead)];
}
