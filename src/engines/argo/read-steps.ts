import type { RolloutStep } from '../../imports/argo-rollouts';
import { MatchType, NamedMatch, RouteMatchSpec } from '../../model/route-match';
import { PlanStep, StepKind } from '../../model/step';
import { parseSeconds } from '../../private/durations';

/** Puts steps that do one thing each together again: a weight, a size or header routes, and the pause that holds them. */
export function readSteps(steps: RolloutStep[]): PlanStep[] {
  const plan: PlanStep[] = [];
  let begun: Omit<PlanStep, 'seconds'> | undefined;
  const end = (seconds: number) => {
    if (begun) { plan.push({ ...begun, seconds }); }
    begun = undefined;
  };
  for (const { setWeight, setCanaryScale, setHeaderRoute, pause } of steps) {
    if (setWeight !== undefined) {
      end(0);
      begun = { kind: StepKind.WEIGHT, weight: setWeight };
    } else if (setCanaryScale?.weight !== undefined) {
      end(0);
      begun = { kind: StepKind.PREVIEW };
    } else if (setHeaderRoute) {
      begun = { kind: StepKind.MATCH, matches: [...begun?.matches ?? [], readMatch(setHeaderRoute.match ?? [])] };
    } else if (pause) {
      const seconds = parseSeconds(pause.duration);
      if (begun && seconds !== undefined) {
        end(seconds);
      } else {
        end(0);
        plan.push(seconds === undefined ? { kind: StepKind.PAUSE } : { kind: StepKind.PAUSE, seconds });
      }
    }
  }
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
