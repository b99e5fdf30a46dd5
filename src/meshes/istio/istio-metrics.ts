import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { CountedRequests, latency, successRate } from '../../private/prometheus-queries';

/**
 * What Istio counts for the canary's Service, at the proxy that divides the requests.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export class IstioMetrics implements IMetricSource {
  private readonly counted: CountedRequests;

  /**
   * @param reporter who divides requests: `source` for the sidecar of the caller, `waypoint` for a waypoint
   * @param suggestedProvider whoever scrapes the proxies
   */
  constructor(reporter: string, public readonly suggestedProvider?: IMetricProvider) {
    this.counted = {
      counter: 'istio_requests_total',
      status: 'response_code',
      histogram: 'istio_request_duration_milliseconds',
      unit: 1,
      labels: `reporter="${reporter}", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"`,
    };
  }

  public queryFor(question: MetricQuestion): string | undefined {
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE:
        return successRate(this.counted);
      case MetricSignal.LATENCY:
        return latency(this.counted, question.quantile!);
    }
  }
}
