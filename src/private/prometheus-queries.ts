import { percentage } from './promql';

/** How a proxy counts requests in Prometheus: where, and how it tells one from another. */
export interface CountedRequests {
  /** The counter of requests. */
  readonly counter: string;
  /** The label of the counter that holds the status of the answer. */
  readonly status: string;
  /** The histogram of durations, without `_bucket`. */
  readonly histogram: string;
  /** Milliseconds in its unit. */
  readonly unit: number;
  /** Matchers of the requests that are meant. */
  readonly labels: string;
}

/** Percent of the requests that were answered without a server error. */
export function successRate({ counter, status, labels }: CountedRequests): string {
  return percentage(
    `sum(rate(${counter}{${labels}, ${status}!~"5.."}[{{ interval }}]))`,
    `sum(rate(${counter}{${labels}}[{{ interval }}]))`,
  );
}

/** Milliseconds within which a part of the requests was answered. */
export function latency({ histogram, unit, labels }: CountedRequests, quantile: number): string {
  const inUnits = `histogram_quantile(${quantile}, sum by (le) (rate(${histogram}_bucket{${labels}}[{{ interval }}])))`;
  return unit === 1 ? inUnits : `${inUnits} * ${unit}`;
}
