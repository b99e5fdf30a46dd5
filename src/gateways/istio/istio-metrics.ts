import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { percentage } from '../../private/promql';

/**
 * What Istio's gateways count for the canary's Service, seen from the caller: the pods need no sidecars.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export class IstioGatewayMetrics implements IMetricSource {
  /**
   * @param suggestedProvider whoever scrapes the gateways
   */
  constructor(public readonly suggestedProvider?: IMetricProvider) {}

  public queryFor(question: MetricQuestion): string | undefined {
    const series = 'reporter="source", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"';
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE:
        return percentage(
          `sum(rate(istio_requests_total{${series}, response_code!~"5.."}[{{ interval }}]))`,
          `sum(rate(istio_requests_total{${series}}[{{ interval }}]))`,
        );
      case MetricSignal.LATENCY:
        return `histogram_quantile(${question.quantile}, `
          + `sum by (le) (rate(istio_request_duration_milliseconds_bucket{${series}}[{{ interval }}])))`;
    }
  }
}
