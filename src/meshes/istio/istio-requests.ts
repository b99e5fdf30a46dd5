import { CountedRequests } from '../../model/counted-requests';

/**
 * What Istio counts for the canary's Service, at the proxy that divides the requests: the caller's sidecar, a waypoint, or a gateway.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export const ISTIO_REQUESTS: CountedRequests = {
  counter: 'istio_requests_total',
  succeeded: 'response_code!~"5.."',
  histogram: 'istio_request_duration_milliseconds',
  unit: 1,
  labels: 'reporter=~"source|waypoint", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"',
};
