import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { CountedRequests, latency, successRate } from '../../private/prometheus-queries';

const COUNTED: CountedRequests = {
  counter: 'envoy_cluster_upstream_rq',
  status: 'envoy_response_code',
  histogram: 'envoy_cluster_upstream_rq_time',
  unit: 1,
  labels: 'envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9]+"',
};

/**
 * What Contour's Envoy counts for the backend that is the canary's Service: `<namespace>_<service>_<port>`.
 *
 * @see https://projectcontour.io/docs/main/guides/prometheus/
 */
export class ContourMetrics implements IMetricSource {
  /**
   * @param suggestedProvider whoever scrapes Envoy
   */
  constructor(public readonly suggestedProvider?: IMetricProvider) {}

  public queryFor(question: MetricQuestion): string | undefined {
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE:
        return successRate(COUNTED);
      case MetricSignal.LATENCY:
        return latency(COUNTED, question.quantile!);
    }
  }
}
