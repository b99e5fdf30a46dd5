import type { RolloutStep, RolloutStepAnalysis } from '../../imports/argo-rollouts';
import { MatchType, NamedMatch, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';
import { parseSeconds } from '../../private/durations';

/**
 * Puts steps that do one thing each together again: a weight, a size or managed routes, and what holds them, a pause or checks.
 *
 * @param checkSeconds how long the checks of an analysis take; undefined if it checks nothing
 */
export function readSteps(steps: RolloutStep[], checkSeconds: (analysis: RolloutStepAnalysis) => number | undefined): PlanStep[] {
  const plan: PlanStep[] = [];
  let begun: Omit<PlanStep, 'seconds'> | undefined;
  const end = (seconds: number) => {
    if (begun) { plan.push({ ...begun, seconds }); }
    begun = undefined;
  };
  steps.forEach(({ setWeight, setCanaryScale, setHeaderRoute, setMirrorRoute, pause, analysis }, i) => {
    const following = steps[i + 1]?.analysis;
    if (setWeight !== undefined) {
      // A size right before a weight is the size of that weight.
      if (begun?.kind !== StepKind.PREVIEW) { end(0); }
      begun = { kind: StepKind.WEIGHT, weight: setWeight };
    } else if (setCanaryScale?.weight !== undefined) {
      end(0);
      begun = { kind: StepKind.PREVIEW };
    } else if (setHeaderRoute?.match?.length) {
      begun = { kind: StepKind.MATCH, matches: [...begun?.matches ?? [], readMatch(setHeaderRoute.match)] };
    } else if (setMirrorRoute?.match?.length) {
      begun = { kind: StepKind.MIRROR, weight: setMirrorRoute.percentage ?? 100 };
    } else if (analysis && checkSeconds(analysis) !== undefined) {
      end(checkSeconds(analysis)!);
    } else if (pause && !(begun && following && checkSeconds(following) !== undefined)) {
      const seconds = parseSeconds(pause.duration);
      if (begun && seconds !== undefined) {
        end(seconds);
      } else {
        end(0);
        plan.push(seconds === undefined ? { kind: StepKind.PAUSE } : { kind: StepKind.PAUSE, seconds });
      }
    }
  });
  end(0);
  return plan;
}

function readMatch(matches: { headerName: string; headerValue: { exact?: string; prefix?: string; regex?: string } }[]): RouteMatchSpec {
  return {
    headers: matches.map(({ headerName, headerValue: { exact, prefix, regex } }): NamedMatch => exact !== undefined
      ? { name: headerName, type: MatchType.EXACT, value: exact }
      : { name: headerName, type: MatchType.REGEX, value: regex ?? `${prefix}.*` }),
  };
}
