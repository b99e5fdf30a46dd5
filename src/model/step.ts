import { Duration } from 'cdk8s';
import { RouteMatch, RouteMatchSpec } from './route-match';
import { wholeSeconds } from '../private/durations';
import { refuse } from '../private/errors';

/** As many as a rule of a route can have. */
const MOST_MATCHES = 64;

/** What a step of a rollout does. */
export enum StepKind {
  /** A part of all requests goes to the canary. */
  WEIGHT = 'weight',
  /** Only requests that match go to the canary. */
  MATCH = 'match',
  /** Requests are copied to the canary; users get the answers of stable. */
  MIRROR = 'mirror',
  /** The canary runs at full size and receives no user's request. */
  PREVIEW = 'preview',
  /** Nothing changes. */
  PAUSE = 'pause',
}

/** One step as plain data. */
export interface PlanStep {
  /** What the step does. */
  readonly kind: StepKind;

  /**
   * Percent of the requests: sent to the canary (`weight`), or copied to it (`mirror`).
   *
   * @default - none; `weight` and `mirror` steps have one
   */
  readonly weight?: number;

  /**
   * Which requests go to the canary; one of them must hold.
   *
   * @default - none; `match` steps have some
   */
  readonly matches?: RouteMatchSpec[];

  /**
   * How long the rollout stays here, in seconds.
   *
   * @default - a `pause` without it waits until a person promotes; other steps always have it
   */
  readonly seconds?: number;
}

/**
 * One step of a rollout, for `RolloutStrategy.steps`.
 *
 * A step without a duration is held for one interval of the analysis.
 *
 * @example
 * RolloutStrategy.steps(
 *   Step.weight(1, Duration.minutes(10)),
 *   Step.pause(),
 *   Step.weight(50),
 * );
 */
export class Step {
  /**
   * Sends a part of all requests to the canary.
   *
   * @param percent 1 to 100, whole
   * @param hold how long; one analysis interval if not given
   */
  public static weight(percent: number, hold?: Duration): Step {
    return new Step({ kind: StepKind.WEIGHT, weight: someOf(percent) }, hold);
  }

  /**
   * Sends only the requests that match to the canary.
   *
   * @param matches alternatives; one to 64
   * @param hold how long; one analysis interval if not given
   */
  public static match(matches: RouteMatch[], hold?: Duration): Step {
    if (matches.length === 0) { refuse('value/match', matches, 'at least one RouteMatch: without one every request would match'); }
    if (matches.length > MOST_MATCHES) { refuse('value/match', matches.length, `at most ${MOST_MATCHES} alternatives`); }
    return new Step({ kind: StepKind.MATCH, matches: matches.map(match => match.spec) }, hold);
  }

  /**
   * Copies requests to the canary; users get the answers of stable.
   *
   * @param percent 1 to 100, whole
   * @param hold how long; one analysis interval if not given
   */
  public static mirror(percent: number, hold?: Duration): Step {
    return new Step({ kind: StepKind.MIRROR, weight: someOf(percent) }, hold);
  }

  /**
   * Runs the canary at full size without any user's request, to be tested.
   *
   * @param hold how long; one analysis interval if not given
   */
  public static preview(hold?: Duration): Step {
    return new Step({ kind: StepKind.PREVIEW }, hold);
  }

  /**
   * Waits.
   *
   * @param hold how long; until a person promotes if not given
   */
  public static pause(hold?: Duration): Step {
    return new Step({ kind: StepKind.PAUSE }, hold, true);
  }

  private readonly seconds?: number;

  private constructor(private readonly spec: PlanStep, hold?: Duration, private readonly endless = false) {
    this.seconds = hold && wholeSeconds('value/duration', hold);
  }

  /**
   * The step as plain data.
   *
   * @param intervalSeconds the interval of the analysis, held by steps that have no duration
   */
  public toPlan(intervalSeconds: number): PlanStep {
    const seconds = this.seconds ?? (this.endless ? undefined : intervalSeconds);
    return seconds === undefined ? this.spec : { ...this.spec, seconds };
  }
}

function someOf(percent: number): number {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) {
    refuse('value/weight', percent, 'a whole percent from 1 to 100; Step.preview() is a canary without requests');
  }
  return percent;
}
