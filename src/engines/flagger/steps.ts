import { PlanStep, StepKind } from '../../model/step';

/**
 * What Flagger's analysis can be: rising weights, or one thing for a number of iterations.
 *
 * Undefined if the steps are a mixture, which Flagger has no words for.
 */
export function shapeOf(steps: PlanStep[]): StepKind | undefined {
  const [first] = steps;
  if (steps.every(step => step.kind === StepKind.WEIGHT)) { return StepKind.WEIGHT; }
  return steps.length === 1 && first.kind !== StepKind.PAUSE ? first.kind : undefined;
}
