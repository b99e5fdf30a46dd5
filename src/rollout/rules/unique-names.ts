import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** Objects are named after metrics and hooks; of two with one name only one would count. */
export function uniqueNames({ model }: RolloutFacts): Finding[] {
  const { metrics, hooks } = model.plan.analysis;
  const names = [...metrics, ...hooks].map(({ name }) => name);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map(name => Findings.error('analysis/unique-names',
    `Two metrics or hooks are called '${name}': only one of them would count.`,
    'Give one of them another name.'));
}
