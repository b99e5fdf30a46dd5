import { IMetricProvider } from '../../../contracts/metric-provider';
import { RequestMetrics } from '../../../model/counted-requests';

/** What routers count that are made of Envoy. */
export function envoyMetrics(labels: string, provider?: IMetricProvider): RequestMetrics {
  return new RequestMetrics({
    counter: 'envoy_cluster_upstream_rq',
    succeeded: 'envoy_response_code!~"5.."',
    histogram: 'envoy_cluster_upstream_rq_time',
    unit: 1,
    labels,
  }, provider);
}
