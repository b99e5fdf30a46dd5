import { Duration } from 'cdk8s';
import { PlannedAnalysis, RolloutPlan } from '../model/rollout-plan';
import { RouteMatch } from '../model/route-match';
import { PlanStep, Step, StepKind } from '../model/step';
import { refuse } from '../private/errors';

/** Options of `RolloutStrategy.canary`. */
export interface CanaryOptions {
  /**
   * The weights, one after the other, in whole percent.
   *
   * @default - computed from `step` and `max`
   */
  readonly weights?: number[];

  /**
   * Percent by which the weight rises; not together with `weights`.
   *
   * @default 10
   */
  readonly step?: number;

  /**
   * The highest weight before promotion, in percent; not together with `weights`.
   *
   * @default 50
   */
  readonly max?: number;

  /**
   * Percent by which traffic moves back to stable while the canary is promoted.
   *
   * @default - all at once
   */
  readonly promotionStep?: number;
}

/** Options of `RolloutStrategy.blueGreen`. */
export interface BlueGreenOptions {
  /**
   * How long the new version runs beside the old one, and is tested, before all traffic goes to it.
   *
   * @default - ten intervals of the analysis
   */
  readonly preview?: Duration;
}

/** Options of `RolloutStrategy.abTest`. */
export interface AbTestOptions {
  /** Who gets the new version; one of these must hold. */
  readonly matches: RouteMatch[];

  /**
   * How long the test lasts.
   *
   * @default - ten intervals of the analysis
   */
  readonly duration?: Duration;
}

/** Options of `RolloutStrategy.mirror`. */
export interface MirrorOptions {
  /**
   * Percent of the requests that are copied.
   *
   * @default 100
   */
  readonly percent?: number;

  /**
   * How long requests are copied before the canary is promoted.
   *
   * @default - ten intervals of the analysis
   */
  readonly duration?: Duration;
}

const DEFAULT_INTERVALS = 10;

/**
 * How a new version takes over from the old one.
 *
 * Extend it to add a way of your own: `plan` is all there is to it.
 *
 * @example
 * RolloutStrategy.canary({ weights: [1, 5, 25, 50] });
 */
export abstract class RolloutStrategy {
  /** The canary gets a growing part of all requests. */
  public static canary(options: CanaryOptions = {}): RolloutStrategy {
    const { step = 10, max = 50 } = options;
    if (options.weights && (options.step ?? options.max) !== undefined) {
      refuse('strategy/canary', { weights: options.weights, step: options.step, max: options.max }, 'either weights, or step and max');
    }
    for (const [name, percent] of Object.entries({ step, max })) {
      if (!Number.isInteger(percent) || percent < 1 || percent > 100) { refuse('strategy/canary', percent, `a ${name} of whole percent from 1 to 100`); }
    }
    const weights = options.weights ?? rising(step, max);
    return new FixedSteps(seconds => weights.map(weight => ({ kind: StepKind.WEIGHT, weight, seconds })), options.promotionStep);
  }

  /** The new version runs at full size without requests until it is trusted; then all traffic goes to it at once. */
  public static blueGreen(options: BlueGreenOptions = {}): RolloutStrategy {
    return RolloutStrategy.single(Step.preview(options.preview));
  }

  /** Only some users get the new version, chosen by headers or cookies. */
  public static abTest(options: AbTestOptions): RolloutStrategy {
    return RolloutStrategy.single(Step.match(options.matches, options.duration));
  }

  /** The canary gets copies of the requests; users get the answers of stable until promotion. */
  public static mirror(options: MirrorOptions = {}): RolloutStrategy {
    return RolloutStrategy.single(Step.mirror(options.percent ?? 100, options.duration));
  }

  /** Exactly these steps, one after the other. */
  public static steps(...steps: Step[]): RolloutStrategy {
    return new FixedSteps(intervalSeconds => steps.map(step => step.toPlan(intervalSeconds)));
  }

  private static single(step: Step): RolloutStrategy {
    return new FixedSteps(intervalSeconds => [step.toPlan(DEFAULT_INTERVALS * intervalSeconds)]);
  }

  /**
   * The plan of a rollout with this analysis.
   *
   * @param analysis what is measured, how often
   */
  public abstract plan(analysis: PlannedAnalysis): RolloutPlan;
}

class FixedSteps extends RolloutStrategy {
  constructor(private readonly stepsFor: (intervalSeconds: number) => PlanStep[], private readonly promotionStep?: number) {
    super();
  }

  public plan(analysis: PlannedAnalysis): RolloutPlan {
    const plan = { steps: this.stepsFor(analysis.intervalSeconds), analysis };
    return this.promotionStep === undefined ? plan : { ...plan, promotionStep: this.promotionStep };
  }
}

/** `step`, `2 × step`, … up to `max`, which is always the last. */
function rising(step: number, max: number): number[] {
  const weights = Array.from({ length: Math.ceil(max / step) - 1 }, (_, i) => (i + 1) * step);
  return [...weights, max];
}
