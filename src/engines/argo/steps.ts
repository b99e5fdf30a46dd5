import { PlanStep, StepKind } from '../../model/step';

/** A preview alone is Argo's blue/green; everything else is a canary with steps. */
export function isBlueGreen(steps: PlanStep[]): boolean {
  return steps.length === 1 && steps[0].kind === StepKind.PREVIEW;
}
