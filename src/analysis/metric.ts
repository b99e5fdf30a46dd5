import { Duration } from 'cdk8s';
import { IMetricProvider } from '../contracts/metric-provider';
import { IMetricSource } from '../contracts/metric-source';
import { MetricQuestion, MetricSignal } from '../model/metric-question';
import { QueryTemplate } from '../model/query-template';
import { PlannedMetric } from '../model/rollout-plan';
import { printSeconds, wholeSeconds } from '../private/durations';
import { refuse } from '../private/errors';
import { checkedNamePart } from '../private/names';

/** What every metric may say. */
export interface MetricOptions {
  /**
   * How far back it looks. At least twice the time between two scrapes.
   *
   * @default Duration.minutes(1)
   */
  readonly window?: Duration;

  /**
   * Whom to ask.
   *
   * @default - the provider of the analysis, or where the mesh or gateway keeps its metrics
   */
  readonly provider?: IMetricProvider;
}

/** Options of `Metric.successRate`. */
export interface SuccessRateOptions extends MetricOptions {
  /**
   * Name, unique in its rollout.
   *
   * @default 'success-rate'
   */
  readonly name?: string;

  /**
   * The lowest percent of requests without a server error, 0 to 100.
   *
   * @default 99
   */
  readonly min?: number;
}

/** Options of `Metric.latency`. */
export interface LatencyOptions extends MetricOptions {
  /**
   * Name, unique in its rollout.
   *
   * @default - `latency-p99`, with the percentile in question
   */
  readonly name?: string;

  /**
   * The part of the requests that must be answered in time, above 0 and below 1.
   *
   * @default 0.99
   */
  readonly quantile?: number;

  /**
   * Within which time.
   *
   * @default Duration.millis(500)
   */
  readonly max?: Duration;
}

/** Options of `Metric.query`. */
export interface QueryOptions extends MetricOptions {
  /** Name, unique in its rollout. */
  readonly name: string;

  /**
   * The query, with one number as its answer.
   *
   * It may use `{{ namespace }}`, `{{ target }}`, `{{ service }}`, `{{ interval }}`, `{{ canary }}` (a label matcher for
   * series with the labels of the canary's pods) and `{{ canaryPods }}` (a regular expression for their names).
   */
  readonly query: string;

  /**
   * The smallest good answer.
   *
   * @default - no lower bound; one of the two bounds is needed
   */
  readonly min?: number;

  /**
   * The largest good answer.
   *
   * @default - no upper bound; one of the two bounds is needed
   */
  readonly max?: number;
}

/** Who may be asked when a metric does not say so itself. */
export interface MetricContext {
  /** Whoever counts the requests, nearest to the canary first. */
  readonly sources: IMetricSource[];
  /** @default - each source suggests one */
  readonly provider?: IMetricProvider;
  /** @default - unknown */
  readonly port?: number;
}


/**
 * A number that a good canary keeps within bounds.
 *
 * @example
 * Metric.latency({ quantile: 0.95, max: Duration.millis(300) });
 */
export class Metric {
  /** Percent of the requests that the canary answers without a server error. */
  public static successRate(options: SuccessRateOptions = {}): Metric {
    const { min = 99 } = options;
    if (!(min >= 0 && min <= 100)) { refuse('value/success-rate', min, 'a percent from 0 to 100'); }
    return new Metric(options.name ?? 'success-rate', options, { min }, { signal: MetricSignal.SUCCESS_RATE });
  }

  /** Milliseconds within which the canary answers. */
  public static latency(options: LatencyOptions = {}): Metric {
    const { quantile = 0.99 } = options;
    const max = (options.max ?? Duration.millis(500)).toMilliseconds();
    if (!(quantile > 0 && quantile < 1)) { refuse('value/quantile', quantile, 'a number above 0 and below 1, e.g. 0.99'); }
    if (max < 1) { refuse('value/latency', max, 'one millisecond or more'); }
    const name = `latency-p${Number((quantile * 100).toFixed(6)).toString().replace('.', '-')}`;
    return new Metric(options.name ?? name, options, { max }, { signal: MetricSignal.LATENCY, quantile });
  }

  /** The answer to a query of your own. */
  public static query(options: QueryOptions): Metric {
    const { name, min, max, query } = options;
    if (!query.trim()) { refuse('value/query', query, 'a query that is not empty'); }
    const unknown = QueryTemplate.unknownVariables(query);
    if (unknown.length) {
      refuse('value/query', `{{ ${unknown[0]} }}`, '{{ namespace }}, {{ target }}, {{ service }}, {{ interval }}, {{ canary }} or {{ canaryPods }}');
    }
    if (min === undefined && max === undefined) { refuse('value/bounds', 'no bound', 'min, max or both: without a bound the answer would not be judged'); }
    for (const bound of [min, max]) {
      if (bound !== undefined && !Number.isFinite(bound)) { refuse('value/bounds', bound, 'a number'); }
    }
    if (min !== undefined && max !== undefined && min > max) { refuse('value/bounds', { min, max }, 'a min that is not above max'); }
    const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    return new Metric(name, options, bounds, query);
  }

  private readonly windowSeconds: number;
  private readonly provider?: IMetricProvider;

  private constructor(
    /** Name, unique in its rollout. */
    public readonly name: string,
    options: MetricOptions,
    private readonly bounds: { min?: number; max?: number },
    private readonly asks: MetricQuestion | string,
  ) {
    this.provider = options.provider;
    this.windowSeconds = wholeSeconds('value/metric', options.window ?? Duration.minutes(1));
    checkedNamePart('value/metric', this.name);
  }

  /** The metric as plain data, or nothing if none of these sources and providers can answer it. */
  public toPlan(context: MetricContext): PlannedMetric | undefined {
    const answers = context.sources.map(source => ({ source, query: this.queryFrom(source, context.port) }));
    const given = this.provider ?? context.provider;
    const answer = answers.find(({ source, query }) => query && (given ?? source.suggestedProvider))
      ?? { source: undefined, query: this.queryFrom(undefined) };
    const provider = given ?? answer.source?.suggestedProvider;
    if (!answer.query || !provider) { return undefined; }
    return {
      name: this.name,
      query: QueryTemplate.canonical(answer.query, printSeconds(this.windowSeconds)),
      provider: provider.spec,
      windowSeconds: this.windowSeconds,
      ...this.bounds,
    };
  }

  private queryFrom(source: IMetricSource | undefined, port?: number): string | undefined {
    return typeof this.asks === 'string' ? this.asks : source?.queryFor({ ...this.asks, port });
  }
}
