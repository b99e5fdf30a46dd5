import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { HookPhase } from '../../model/rollout-plan';

const JUDGES = [HookPhase.PRE_ROLLOUT, HookPhase.ROLLOUT, HookPhase.ROLLBACK];

/** A rollout that nobody judges always succeeds. */
export function measured({ model }: RolloutFacts): Finding[] {
  const { metrics, hooks } = model.plan.analysis;
  if (metrics.length || model.unansweredMetrics.length || hooks.some(hook => JUDGES.includes(hook.phase))) { return []; }
  return [Findings.error('analysis/no-metrics',
    'Nothing is measured and no hook is asked: every version would be promoted, however broken.',
    'Leave out metrics for the defaults, or give at least one, e.g. Metric.successRate().')];
}
