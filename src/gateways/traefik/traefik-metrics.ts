import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource, MetricQuestion, MetricSignal } from '../../contracts/metric-source';
import { percentage } from '../../private/promql';

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
    const series = 'service=~"(.+-svc-)?{{ namespace }}-{{ service }}-canary-(http-)?[0-9]+@kubernetesgateway"';
    switch (question.signal) {
      case MetricSignal.SUCCESS_RATE:
        return percentage(
          `sum(rate(traefik_service_requests_total{${series}, code!~"5.."}[{{ interval }}]))`,
          `sum(rate(traefik_service_requests_total{${series}}[{{ interval }}]))`,
        );
      case MetricSignal.LATENCY:
        return `histogram_quantile(${question.quantile}, `
          + `sum by (le) (rate(traefik_service_request_duration_seconds_bucket{${series}}[{{ interval }}]))) * 1000`;
    }
  }
}
