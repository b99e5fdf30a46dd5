import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { lacks } from '../../model/gateway-feature';
import { StepKind } from '../../model/step';

/** Some gateways and meshes answer with errors, or ignore the whole route, if requests should be copied. */
export function mirror({ model }: RolloutFacts): Finding[] {
  const { split, plan } = model;
  const step = plan.steps.findIndex(({ kind }) => kind === StepKind.MIRROR);
  if (step < 0 || !split || !lacks(split.routing, 'HTTPRouteRequestMirror')) { return []; }
  const consequence = split.routing.limits?.HTTPRouteRequestMirror?.consequence ?? 'users would get errors, or the whole route would be ignored';
  return [Findings.error('rollout/mirror',
    `Step ${step + 1} copies requests, which ${split.dividedBy} cannot: ${consequence}.`,
    'Use RolloutStrategy.canary or RolloutStrategy.blueGreen, or a gateway that copies requests, without a mesh.')];
}
