/** What is asked about the canary. */
export enum MetricSignal {
  /** Percent of the requests that were answered without a server error. */
  SUCCESS_RATE = 'success-rate',
  /** Milliseconds within which a part of the requests was answered. */
  LATENCY = 'latency',
}

/** One question about the canary. */
export interface MetricQuestion {
  /** What is asked. */
  readonly signal: MetricSignal;

  /**
   * The part of the requests that `LATENCY` is about, above 0 and below 1.
   *
   * @default - not asked for
   */
  readonly quantile?: number;

  /**
   * The container port that the requests go to.
   *
   * @default - unknown
   */
  readonly port?: number;
}
