import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** Services that this app writes need the labels of the pods. */
export function selectorKnown({ model, engine }: RolloutFacts): Finding[] {
  const { apex, stable, canary, selectorLabels = {} } = model.services;
  const owned = engine.selectorsOwned(model);
  const needed = !engine.capabilities.ownsServices && [apex, stable, canary].some(name => !owned.includes(name));
  if (!needed || Object.keys(selectorLabels).length > 0) { return []; }
  return [Findings.error('rollout/selector-labels',
    `The labels of the pods of '${model.target.name}' are not known, so its Services would select nothing.`,
    'Give selectorLabels to RolloutTarget.fromAttributes, or refer to the workload by its construct.')];
}
