import { RouterMetrics } from './router-metrics';
import { IMetricProvider } from '../../../contracts/metric-provider';

/** What routers count that are made of Envoy. */
export function envoyMetrics(labels: string, provider?: IMetricProvider): RouterMetrics {
  return new RouterMetrics({
    counter: 'envoy_cluster_upstream_rq',
    status: 'envoy_response_code',
    histogram: 'envoy_cluster_upstream_rq_time',
    unit: 1,
    labels,
  }, provider);
}
