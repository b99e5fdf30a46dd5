import { renderRun } from './analysis-run';
import { renderHookTemplate } from './analysis-template';
import { RolloutModel } from '../../contracts/rollout-model';
import type { RolloutStep } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';
import { MatchType, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';

/** The steps of a canary, and what else follows from them. */
export interface RenderedSteps {
  readonly steps: RolloutStep[];
  /** Index of the first step during which the canary gets requests. */
  readonly firstHeld: number;
  /** Names of the routes that the steps add and the promotion removes. */
  readonly managedRoutes: string[];
}

const FULL_SIZE: RolloutStep = { setCanaryScale: { weight: 100 } };
const ONE_POD: RolloutStep = { setCanaryScale: { replicas: 1 } };
const SIZE_BY_WEIGHT: RolloutStep = { setCanaryScale: { matchTrafficWeight: true } };

/** Each step of Argo does one thing; a canary of a given size keeps it until it is told to follow its weight again. */
export function renderSteps(model: RolloutModel): RenderedSteps {
  const steps: RolloutStep[] = hookSteps(model, HookPhase.CONFIRM_ROLLOUT);
  const managedRoutes: string[] = [];
  let firstHeld: number | undefined;
  let sized = false;

  const tests = hookSteps(model, HookPhase.PRE_ROLLOUT);
  if (tests.length) {
    steps.push(ONE_POD, ...tests);
    sized = true;
  }
  for (const step of model.plan.steps) {
    switch (step.kind) {
      case StepKind.WEIGHT:
        if (sized) { steps.push(SIZE_BY_WEIGHT); }
        sized = false;
        steps.push({ setWeight: step.weight });
        break;
      case StepKind.MATCH:
      case StepKind.PREVIEW:
        steps.push(FULL_SIZE);
        sized = true;
        for (const match of step.matches ?? []) {
          managedRoutes.push(`${model.name}-match-${managedRoutes.length + 1}`);
          steps.push(headerRoute(managedRoutes[managedRoutes.length - 1], match));
        }
        break;
    }
    if (step.kind !== StepKind.PAUSE) { firstHeld ??= steps.length; }
    if (step.kind === StepKind.PAUSE || step.seconds) { steps.push(pause(step)); }
  }
  steps.push(...hookSteps(model, HookPhase.CONFIRM_PROMOTION));
  return { steps, firstHeld: firstHeld ?? 0, managedRoutes };
}

function hookSteps(model: RolloutModel, phase: HookPhase): RolloutStep[] {
  return model.plan.analysis.hooks
    .filter(hook => hook.phase === phase)
    .map(hook => ({ analysis: renderRun(model, [renderHookTemplate(model, hook)]) }));
}

function pause({ seconds }: PlanStep): RolloutStep {
  return { pause: seconds === undefined ? {} : { duration: `${seconds}s` } };
}

function headerRoute(name: string, { headers = [] }: RouteMatchSpec): RolloutStep {
  return {
    setHeaderRoute: {
      name,
      match: headers.map(header => ({
        headerName: header.name,
        headerValue: header.type === MatchType.REGEX ? { regex: header.value } : { exact: header.value },
      })),
    },
  };
}
