import { CountedRequests } from '../../model/counted-requests';
import { TRAEFIK_COUNTS } from '../../model/request-counters';

/**
 * What Traefik counts for the backend that is the canary's Service.
 *
 * The pattern fits the names that Traefik 3.1 to 3.7 give to the backends of Gateway API routes.
 *
 * @see https://doc.traefik.io/traefik/migrate/v3/
 */
export const TRAEFIK_REQUESTS: CountedRequests = {
  ...TRAEFIK_COUNTS,
  labels: 'service=~"(.+-svc-)?{{ namespace }}-{{ service }}-canary-(http-)?[0-9]+@kubernetesgateway"',
};
