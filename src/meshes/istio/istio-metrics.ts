import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { CountedRequests, latency, successRate } from '../../private/prometheus-queries';

const COUNTED: CountedRequests = {
  counter: 'istio_requests_total',
  status: 'response_code',
  histogram: 'istio_request_duration_milliseconds',
  unit: 1,
  labels: 'reporter=~"source|waypoint", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"',
};

/**
 * What Istio counts for the canary's Service, at the proxy that divides the requests: the caller's sidecar, a waypoint, or a gateway.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export class IstioMetrics implements IMetricSource {
  /**
   * @param suggestedProvider whoever scrapes the proxies
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
