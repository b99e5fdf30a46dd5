import { Duration } from 'cdk8s';
import { printDuration } from './print-duration';
import { refuse } from '../../private/errors';

/** When a pod is left alone, and for how long. */
export interface ConsecutiveFailures {
  /**
   * How many failures in a row.
   *
   * @default 7
   */
  readonly maxFailures?: number;

  /**
   * How long it is left alone the first time.
   *
   * @default Duration.seconds(1)
   */
  readonly minPenalty?: Duration;

  /**
   * How long it is left alone at most, after it failed again and again.
   *
   * @default Duration.minutes(1)
   */
  readonly maxPenalty?: Duration;

  /**
   * By what part the times vary, from 0 to 100.
   *
   * @default 0.5
   */
  readonly jitter?: number;

  /**
   * Whether a pod that says Retry-After is left alone for as long as it says.
   *
   * @default false
   */
  readonly honorRetryAfter?: boolean;
}

/** When a pod is left alone, by failures in a row and by its success rate. */
export interface SuccessRateBreaking extends ConsecutiveFailures {
  /**
   * The part of its answers that must be good, from 0 to 1.
   *
   * @default 0.8
   */
  readonly successRate?: number;

  /**
   * The time over which the rate is taken, at least 10 milliseconds.
   *
   * @default Duration.seconds(10)
   */
  readonly window?: Duration;

  /**
   * How many requests there must be in this time.
   *
   * @default 5
   */
  readonly minRequests?: number;
}

const RULE = 'linkerd/breaker-bounds';
const PREFIX = 'balancer.linkerd.io/failure-accrual';
const ALPHA = 'balancer.alpha.linkerd.io/failure-accrual';

/**
 * When callers leave a pod of a Service alone for a while.
 *
 * @example
 * linkerd.CircuitBreaking.consecutiveFailures({ maxFailures: 5, maxPenalty: Duration.seconds(30) });
 * @see https://linkerd.io/2/reference/circuit-breaking/
 */
export class CircuitBreaking {
  /** After some failures in a row. */
  public static consecutiveFailures(options: ConsecutiveFailures = {}): CircuitBreaking {
    return new CircuitBreaking('consecutive', options);
  }

  /** After some failures in a row, and when too few of its answers are good. */
  public static unified(options: SuccessRateBreaking = {}): CircuitBreaking {
    return new CircuitBreaking('unified', options);
  }

  /** As annotations of a Service. */
  public readonly annotations: { [key: string]: string };

  private constructor(mode: string, options: SuccessRateBreaking) {
    const { minPenalty = Duration.seconds(1), maxPenalty = Duration.minutes(1), honorRetryAfter } = options;
    const millis = (duration: Duration) => duration.toMilliseconds({ integral: false });
    if (millis(minPenalty) > millis(maxPenalty)) { refuse(RULE, minPenalty.toHumanString(), `a penalty of at most ${maxPenalty.toHumanString()}, the longest one`); }
    this.annotations = {
      [PREFIX]: mode,
      ...count(`${PREFIX}-consecutive-max-failures`, options.maxFailures),
      ...time(`${PREFIX}-consecutive-min-penalty`, options.minPenalty, 0),
      ...time(`${PREFIX}-consecutive-max-penalty`, options.maxPenalty, 1),
      ...ratio(`${PREFIX}-consecutive-jitter-ratio`, options.jitter, 100),
      ...ratio(`${ALPHA}-success-rate-threshold`, options.successRate, 1),
      ...time(`${ALPHA}-success-rate-window`, options.window, 10),
      ...count(`${ALPHA}-success-rate-min-requests`, options.minRequests),
      ...(honorRetryAfter !== undefined && { [`${ALPHA}-honor-retry-after`]: String(honorRetryAfter) }),
    };
  }
}

function time(key: string, duration: Duration | undefined, least: number): { [key: string]: string } {
  return duration ? { [key]: printDuration(RULE, duration, least) } : {};
}

function count(key: string, value?: number): { [key: string]: string } {
  if (value === undefined) { return {}; }
  if (!Number.isInteger(value) || value < 1 || value > 1_000_000) { refuse(RULE, value, 'a whole number from 1 to 1000000'); }
  return { [key]: String(value) };
}

function ratio(key: string, value: number | undefined, most: number): { [key: string]: string } {
  if (value === undefined) { return {}; }
  if (!(value >= 0 && value <= most)) { refuse(RULE, value, `a number from 0 to ${most}`); }
  return { [key]: String(value) };
}
