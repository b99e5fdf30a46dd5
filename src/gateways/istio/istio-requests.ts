import { CountedRequests } from '../../model/counted-requests';

/**
 * What Istio's gateways count for the canary's Service, seen from the caller: the pods need no sidecars.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export const ISTIO_REQUESTS: CountedRequests = {
  counter: 'istio_requests_total',
  succeeded: 'response_code!~"5.."',
  histogram: 'istio_request_duration_milliseconds',
  unit: 1,
  labels: 'reporter="source", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"',
};
