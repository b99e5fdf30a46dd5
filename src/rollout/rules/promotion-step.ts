import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** A promotion that moves by nothing never ends. */
export function promotionStep({ model }: RolloutFacts): Finding[] {
  const step = model.plan.promotionStep;
  if (step === undefined || (Number.isInteger(step) && step >= 1 && step <= 100)) { return []; }
  return [Findings.error('rollout/promotion-step', `The promotion moves by ${step} percent, so it never ends, or ends at once.`, 'Use a whole percent from 1 to 100.')];
}
