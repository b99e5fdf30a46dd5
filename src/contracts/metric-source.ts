import { IMetricProvider } from './metric-provider';

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

/** Something in the path of the requests that counts them: the proxies of a mesh, or a gateway. */
export interface IMetricSource {
  /**
   * Where its metrics are usually found.
   *
   * @default - whoever uses it must say so
   */
  readonly suggestedProvider?: IMetricProvider;

  /**
   * The query that answers a question in percent or milliseconds, with the variables of `QueryVariables`.
   *
   * Nothing if this source cannot answer it.
   */
  queryFor(question: MetricQuestion): string | undefined;
}
