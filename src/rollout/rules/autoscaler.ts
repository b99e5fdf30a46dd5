import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** An autoscaler that the engine does not know of is left with an idle workload, and stable with none. */
export function autoscaler({ model, engine }: RolloutFacts): Finding[] {
  if (!engine.capabilities.sizedByAutoscaler || model.autoscaler || !model.target.details.autoscaled) { return []; }
  return [Findings.error('rollout/autoscaler',
    `${model.target.kind} '${model.target.name}' has an autoscaler that ${engine.name} does not know of: it would scale idle pods, and stable would keep its size.`,
    'Give autoscaler: the kind and the name of it.')];
}
