import { MetricQuestion, MetricSignal } from './metric-question';
import { MetricProviderSpec } from './rollout-plan';
import { percentage } from '../private/promql';

/** How a proxy counts requests in Prometheus: where, and how it tells one from another. */
export interface CountedRequests {
  /** The counter of requests. */
  readonly counter: string;
  /** The matcher of the counter for requests that were answered without a server error. */
  readonly succeeded: string;
  /** The histogram of durations, without `_bucket`. */
  readonly histogram: string;
  /** Milliseconds in its unit. */
  readonly unit: number;
  /** Matchers of the requests that are meant. */
  readonly labels: string;
}

/** The query that answers a question. */
export function queryOf({ counter, succeeded, histogram, unit, labels }: CountedRequests, { signal, quantile }: MetricQuestion): string {
  switch (signal) {
    case MetricSignal.SUCCESS_RATE:
      return percentage(`sum(rate(${counter}{${labels}, ${succeeded}}[{{ interval }}]))`, `sum(rate(${counter}{${labels}}[{{ interval }}]))`);
    case MetricSignal.LATENCY: {
      const inUnits = `histogram_quantile(${quantile}, sum by (le) (rate(${histogram}_bucket{${labels}}[{{ interval }}])))`;
      return unit === 1 ? inUnits : `${inUnits} * ${unit}`;
    }
  }
}

/** A metric source for requests that are always counted in the same way. */
export class RequestMetrics {
  /**
   * @param counted how they are counted
   * @param suggestedProvider whoever stores what was counted
   */
  constructor(private readonly counted: CountedRequests, public readonly suggestedProvider?: { readonly spec: MetricProviderSpec }) {}

  public queryFor(question: MetricQuestion): string | undefined {
    return queryOf(this.counted, question);
  }
}
