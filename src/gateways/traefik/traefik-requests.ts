import { CountedRequests } from '../../model/counted-requests';

/**
 * What Traefik counts for the backend that is the canary's Service.
 *
 * The pattern fits the names that Traefik 3.1 to 3.7 give to the backends of Gateway API routes.
 *
 * @see https://doc.traefik.io/traefik/migrate/v3/
 */
export const TRAEFIK_REQUESTS: CountedRequests = {
  counter: 'traefik_service_requests_total',
  succeeded: 'code!~"5.."',
  histogram: 'traefik_service_request_duration_seconds',
  unit: 1000,
  labels: 'service=~"(.+-svc-)?{{ namespace }}-{{ service }}-canary-(http-)?[0-9]+@kubernetesgateway"',
};
