import { CountedRequests } from '../../model/counted-requests';
import { ENVOY_COUNTS } from '../../model/request-counters';

/**
 * What Contour's Envoy counts for the backend that is the canary's Service: `<namespace>_<service>_<port>`.
 *
 * @see https://projectcontour.io/docs/main/guides/prometheus/
 */
export const CONTOUR_REQUESTS: CountedRequests = {
  ...ENVOY_COUNTS,
  labels: 'envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9]+"',
};
