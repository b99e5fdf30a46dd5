import { renderRun } from './analysis-run';
import { MeasurementTemplate } from './analysis-template';
import { IArgoRouter } from './routers/router';
import { checksOf, isMeasured } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import type { RolloutStep, RolloutStepAnalysis } from '../../imports/argo-rollouts';
import { HookPhase } from '../../model/rollout-plan';
import { MatchType, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';

/** The steps of a canary, and what else follows from them. */
export interface RenderedSteps {
  readonly steps: RolloutStep[];
  /** Names of the routes that the steps add and the promotion removes. */
  readonly managedRoutes: string[];
}

const FULL_SIZE: RolloutStep = { setCanaryScale: { weight: 100 } };
const ONE_POD: RolloutStep = { setCanaryScale: { replicas: 1 } };

/** Each step of Argo does one thing; a canary of a given size keeps it until it is told to follow its weight again. */
export function renderSteps(model: RolloutModel, templates: MeasurementTemplate[], router?: IArgoRouter): RenderedSteps {
  const ask = (phase: HookPhase) => analysisStep(renderRun(model, templates, [phase]));
  const tests = ask(HookPhase.PRE_ROLLOUT);
  const steps: RolloutStep[] = [...ask(HookPhase.CONFIRM_ROLLOUT), ...(tests.length ? [ONE_POD, ...tests] : [])];
  const managedRoutes: string[] = [];
  let sized = tests.length > 0;
  let ends: RolloutStep[] = [];

  for (const step of model.plan.steps) {
    if (step.kind === StepKind.WEIGHT) {
      steps.push(...(sized ? weightAfterSize(step.weight!, ends) : [{ setWeight: step.weight }]));
      sized = false;
      ends = [];
    } else if (step.kind !== StepKind.PAUSE) {
      const routes = renderRoutes(model.name, step, managedRoutes.length);
      const names = routes.map(({ setHeaderRoute, setMirrorRoute }) => (setHeaderRoute ?? setMirrorRoute)!.name!);
      steps.push(...ends, FULL_SIZE, ...routes);
      managedRoutes.push(...names);
      sized = true;
      ends = routes.map(ended).slice(0, router?.headerRoutes?.endTogether ? 1 : undefined);
    }
    steps.push(...hold(model, templates, step));
  }
  return { steps: [...steps, ...ask(HookPhase.CONFIRM_PROMOTION)], managedRoutes };
}

/** From a given size to a weight: the size of the weight first, because following the old weight, 0, would end the canary. */
function weightAfterSize(weight: number, ends: RolloutStep[]): RolloutStep[] {
  return [
    ...ends,
    { setCanaryScale: { weight } },
    { setWeight: weight },
    { setCanaryScale: { matchTrafficWeight: true } },
  ];
}

/** A route for each alternative, or one that copies all requests, or nothing. */
function renderRoutes(rollout: string, { kind, matches = [], weight }: PlanStep, before: number): RolloutStep[] {
  if (kind === StepKind.MIRROR) {
    return [{ setMirrorRoute: { name: `${rollout}-mirror-${before + 1}`, match: [{ path: { prefix: '/' } }], percentage: weight } }];
  }
  return matches.map((match, i) => headerRoute(`${rollout}-match-${before + i + 1}`, match));
}

/** Takes a route away: named again without a match. */
function ended({ setHeaderRoute, setMirrorRoute }: RolloutStep): RolloutStep {
  return setHeaderRoute ? { setHeaderRoute: { name: setHeaderRoute.name } } : { setMirrorRoute: { name: setMirrorRoute!.name } };
}

function analysisStep(analysis: RolloutStepAnalysis | undefined): RolloutStep[] {
  return analysis ? [{ analysis }] : [];
}

/**
 * A step that is measured ends by its checks, like one of Flagger's: a canary that fails them goes no further. The first
 * check comes as late as its query looks back; if that is less than an interval, the rest of it is waited for.
 */
function hold(model: RolloutModel, templates: MeasurementTemplate[], step: PlanStep): RolloutStep[] {
  const { analysis } = model.plan;
  if (step.kind === StepKind.PAUSE || !step.seconds || !isMeasured(analysis)) {
    return step.kind === StepKind.PAUSE || step.seconds ? [pause(step.seconds)] : [];
  }
  const rest = analysis.intervalSeconds - Math.max(0, ...analysis.metrics.map(metric => metric.windowSeconds));
  return [...(rest > 0 ? [pause(rest)] : []), ...analysisStep(renderRun(model, templates, [HookPhase.ROLLOUT], checksOf(step, analysis)))];
}

function pause(seconds?: number): RolloutStep {
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
