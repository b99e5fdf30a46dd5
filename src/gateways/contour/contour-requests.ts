import { CountedRequests } from '../../model/counted-requests';

/**
 * What Contour's Envoy counts for the backend that is the canary's Service: `<namespace>_<service>_<port>`.
 *
 * @see https://projectcontour.io/docs/main/guides/prometheus/
 */
export const CONTOUR_REQUESTS: CountedRequests = {
  counter: 'envoy_cluster_upstream_rq',
  succeeded: 'envoy_response_code!~"5.."',
  histogram: 'envoy_cluster_upstream_rq_time',
  unit: 1,
  labels: 'envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9]+"',
};
