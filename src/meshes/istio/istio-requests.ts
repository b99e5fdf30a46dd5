import { CountedRequests } from '../../model/counted-requests';
import { ISTIO_COUNTS } from '../../model/request-counters';

/**
 * What Istio counts for the canary's Service, at the proxy that divides the requests: the caller's sidecar, a waypoint, or a gateway.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export const ISTIO_REQUESTS: CountedRequests = {
  ...ISTIO_COUNTS,
  labels: 'reporter=~"source|waypoint", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"',
};
