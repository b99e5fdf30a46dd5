import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { StepKind } from '../../model/step';

const RULE = 'rollout/weights';

/** Weights that do not rise make a controller jump to 100 percent, or stand still for ever. */
export function weights({ model }: RolloutFacts): Finding[] {
  const { steps } = model.plan;
  if (steps.every(step => step.kind === StepKind.PAUSE)) {
    return [Findings.error(RULE, 'No step sends requests to the canary or tests it: the new version would get all requests at once.', 'Give at least one weight.')];
  }
  const all = steps.filter(step => step.kind === StepKind.WEIGHT).map(step => step.weight!);
  const printed = all.join(', ');
  const outside = all.filter(weight => !Number.isInteger(weight) || weight < 1 || weight > 100);
  if (outside.length) {
    return [Findings.error(RULE, `The weights are ${printed}, but ${outside.join(' and ')} cannot be a part of the requests.`, 'Use whole percents from 1 to 100.')];
  }
  const falls = all.findIndex((weight, i) => i > 0 && weight <= all[i - 1]);
  if (falls < 0) { return []; }
  return [Findings.error(RULE,
    `The weights are ${printed}, but ${all[falls]} after ${all[falls - 1]} does not rise: the rollout would jump or stand still there.`,
    `Let each weight be higher than the one before: ${[...new Set(all)].sort((a, b) => a - b).join(', ')}.`)];
}
