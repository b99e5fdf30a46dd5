import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { percentage } from '../../private/promql';

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
    const series = 'envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9]+"';
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE:
        return percentage(
          `sum(rate(envoy_cluster_upstream_rq{${series}, envoy_response_code!~"5.."}[{{ interval }}]))`,
          `sum(rate(envoy_cluster_upstream_rq{${series}}[{{ interval }}]))`,
        );
      case MetricSignal.LATENCY:
        return `histogram_quantile(${question.quantile}, sum by (le) (rate(envoy_cluster_upstream_rq_time_bucket{${series}}[{{ interval }}])))`;
    }
  }
}
