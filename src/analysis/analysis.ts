import { Duration } from 'cdk8s';
import { Hook } from './hook';
import { Metric } from './metric';
import { IMetricProvider } from '../contracts/metric-provider';
import { wholeSeconds } from '../private/durations';
import { refuse } from '../private/errors';

/** Options of `Analysis.of`. */
export interface AnalysisOptions {
  /**
   * Time between two checks, and how long each weight of a canary is held. At least 10 seconds.
   *
   * @default Duration.minutes(1)
   */
  readonly interval?: Duration;

  /**
   * How many failed checks roll back.
   *
   * @default 5
   */
  readonly failureLimit?: number;

  /**
   * What is measured.
   *
   * @default - a success rate of 99 percent and 99 percent of the answers within 500 ms
   */
  readonly metrics?: Metric[];

  /**
   * Who is asked meanwhile.
   *
   * @default - nobody
   */
  readonly hooks?: Hook[];

  /**
   * Where the metrics are stored.
   *
   * @default - where the mesh or the gateway suggests
   */
  readonly provider?: IMetricProvider;
}

const SHORTEST_INTERVAL = 10;

/**
 * What is measured while a canary receives requests, how often, and how much may fail.
 *
 * @example
 * Analysis.of({ interval: Duration.seconds(30), failureLimit: 3, metrics: [Metric.successRate({ min: 99.5 })] });
 */
export class Analysis {
  /** An analysis with these options. */
  public static of(options: AnalysisOptions = {}): Analysis {
    return new Analysis(options);
  }

  /** Seconds between two checks. */
  public readonly intervalSeconds: number;
  /** How many failed checks roll back. */
  public readonly failureLimit: number;
  /** What is measured. */
  public readonly metrics: Metric[];
  /** Who is asked meanwhile. */
  public readonly hooks: Hook[];
  /** Where the metrics are stored, if that was said. */
  public readonly provider?: IMetricProvider;

  private constructor(options: AnalysisOptions) {
    this.intervalSeconds = wholeSeconds('value/interval', options.interval ?? Duration.minutes(1), SHORTEST_INTERVAL);
    this.failureLimit = options.failureLimit ?? 5;
    this.metrics = options.metrics ?? [Metric.successRate(), Metric.latency()];
    this.hooks = options.hooks ?? [];
    this.provider = options.provider;
    if (!Number.isInteger(this.failureLimit) || this.failureLimit < 1) {
      refuse('value/failure-limit', this.failureLimit, 'a whole number, 1 or more');
    }
  }
}
