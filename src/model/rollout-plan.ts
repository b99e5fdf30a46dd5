import { PlanStep } from './step';

/** When a hook is called. The values are Flagger's names. */
export enum HookPhase {
  /** Before the canary is started; a refusal waits. */
  CONFIRM_ROLLOUT = 'confirm-rollout',
  /** Before the canary receives its first request; a refusal counts as a failed check. */
  PRE_ROLLOUT = 'pre-rollout',
  /** At every check while the canary receives requests; a refusal counts as a failed check. */
  ROLLOUT = 'rollout',
  /** Before each rise of the weight; a refusal waits. */
  CONFIRM_TRAFFIC_INCREASE = 'confirm-traffic-increase',
  /** After the last step, before the canary becomes stable; a refusal waits. */
  CONFIRM_PROMOTION = 'confirm-promotion',
  /** After success or failure; the answer is not looked at. */
  POST_ROLLOUT = 'post-rollout',
  /** At every check; a consent rolls back. */
  ROLLBACK = 'rollback',
  /** At every event of the rollout; the answer is not looked at. */
  EVENT = 'event',
}

/** A hook as plain data. */
export interface PlannedHook {
  /** Name, unique in its rollout. */
  readonly name: string;
  /** When it is called. */
  readonly phase: HookPhase;
  /** Where the HTTP POST goes. */
  readonly url: string;
  /** Seconds until an answer must have come. */
  readonly timeoutSeconds: number;
  /** @default - no metadata is sent */
  readonly metadata?: { [key: string]: string };
}

/** Where a metric is asked, as plain data. */
export interface MetricProviderSpec {
  /** Kind of the system, e.g. `prometheus`. */
  readonly type: string;
  /** @default - the provider needs none */
  readonly address?: string;
}

/** A metric as plain data. */
export interface PlannedMetric {
  /** Name, unique in its rollout. */
  readonly name: string;
  /** The query, with the variables of `QueryVariables`. */
  readonly query: string;
  /** Whom to ask. */
  readonly provider: MetricProviderSpec;
  /** Seconds the query looks back; the value of `{{ interval }}`. */
  readonly windowSeconds: number;
  /** @default - no lower bound */
  readonly min?: number;
  /** @default - no upper bound */
  readonly max?: number;
}

/** What is measured during a rollout, and who may stop it, as plain data. */
export interface PlannedAnalysis {
  /** Seconds between two checks. */
  readonly intervalSeconds: number;
  /** How many failed checks roll back; 1 or more. */
  readonly failureLimit: number;
  /** What is measured at each check. */
  readonly metrics: PlannedMetric[];
  /** Who is asked, and when. */
  readonly hooks: PlannedHook[];
}

/**
 * A rollout as plain, engine-neutral data.
 *
 * A strategy makes one, an engine renders one and reads one back. It can be printed as JSON and compared.
 */
export interface RolloutPlan {
  /** What happens to the traffic, in this order; the promotion follows. */
  readonly steps: PlanStep[];

  /**
   * Percent by which traffic moves back to stable while the canary is promoted.
   *
   * @default - all at once
   */
  readonly promotionStep?: number;

  /** What is measured meanwhile. */
  readonly analysis: PlannedAnalysis;
}
