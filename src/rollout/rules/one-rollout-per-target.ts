import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** Two controllers' objects for one workload undo each other's changes without end. */
export function oneRolloutPerTarget({ model, othersOfTarget }: RolloutFacts): Finding[] {
  if (othersOfTarget.length === 0) { return []; }
  return [Findings.error('rollout/one-per-target',
    `${model.target.kind} '${model.target.name}' is also the target of ${othersOfTarget.join(', ')}: the two would scale and route it against each other.`,
    'Keep one rollout for each workload.')];
}
