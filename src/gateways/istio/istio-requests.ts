import { CountedRequests } from '../../model/counted-requests';
import { ISTIO_COUNTS } from '../../model/request-counters';

/**
 * What Istio's gateways count for the canary's Service, seen from the caller: the pods need no sidecars.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export const ISTIO_REQUESTS: CountedRequests = {
  ...ISTIO_COUNTS,
  labels: 'reporter="source", destination_service_namespace="{{ namespace }}", destination_service_name="{{ service }}-canary"',
};
