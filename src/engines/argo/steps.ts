import { HookPhase, PlannedAnalysis, RolloutPlan } from '../../model/rollout-plan';
import { PlanStep, StepKind } from '../../model/step';

/** A preview alone is Argo's blue/green; everything else is a canary with steps. */
export function isBlueGreen(steps: PlanStep[]): boolean {
  return steps.length === 1 && steps[0].kind === StepKind.PREVIEW;
}

/** Whether anything is measured at every check. */
export function isMeasured({ metrics, hooks }: PlannedAnalysis): boolean {
  return metrics.length > 0 || hooks.some(hook => hook.phase === HookPhase.ROLLOUT);
}

/** How many checks fit into a step. */
export function checksOf(step: PlanStep, { intervalSeconds }: PlannedAnalysis): number {
  return Math.max(1, Math.round((step.seconds ?? 0) / intervalSeconds));
}

/** The most checks of any step. */
export function mostChecks({ steps, analysis }: RolloutPlan): number {
  return Math.max(1, ...steps.filter(step => step.kind !== StepKind.PAUSE).map(step => checksOf(step, analysis)));
}
