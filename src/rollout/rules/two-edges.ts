import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** A gateway beside an engine's own router would need a route of its own, past whoever divides. */
export function twoEdges({ model, engine }: RolloutFacts): Finding[] {
  const { gateway } = model;
  const { router } = engine;
  if (!gateway || !router || router.dividesCalls) { return []; }
  return [Findings.error('rollout/two-edges',
    `${router.name} lets requests in and divides them, so the gateway (${gateway.provider.name}) would let nobody in: no route is made for it.`,
    'Leave gateway out, or let the gateway divide: leave the router of the engine out.')];
}
