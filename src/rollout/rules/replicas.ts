import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** A controller that is not told how many pods there are makes one. */
export function replicas({ model, engine }: RolloutFacts): Finding[] {
  if (engine.capabilities.sizedByAutoscaler || model.autoscaler) { return []; }
  if (model.replicas === undefined) {
    return [Findings.error('rollout/replicas',
      `Nobody says how many pods '${model.target.name}' has, so ${engine.name} would run one.`,
      'Give replicas, or an autoscaler.')];
  }
  return Number.isInteger(model.replicas) && model.replicas >= 0 ? [] : [Findings.error('rollout/replicas',
    `${model.replicas} is not a number of pods.`, 'Use a whole number, 0 or more.')];
}
