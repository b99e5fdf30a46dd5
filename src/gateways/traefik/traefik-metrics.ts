import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { CountedRequests, latency, successRate } from '../../private/prometheus-queries';

const COUNTED: CountedRequests = {
  counter: 'traefik_service_requests_total',
  status: 'code',
  histogram: 'traefik_service_request_duration_seconds',
  unit: 1000,
  labels: 'service=~"(.+-svc-)?{{ namespace }}-{{ service }}-canary-(http-)?[0-9]+@kubernetesgateway"',
};

/**
 * What Traefik counts for the backend that is the canary's Service.
 *
 * The pattern fits the names that Traefik 3.1 to 3.7 give to the backends of Gateway API routes.
 *
 * @see https://doc.traefik.io/traefik/migrate/v3/
 */
export class TraefikMetrics implements IMetricSource {
  /**
   * @param suggestedProvider whoever scrapes Traefik
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
