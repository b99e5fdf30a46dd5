import { IMetricProvider } from '../../../contracts/metric-provider';
import { RequestMetrics } from '../../../model/counted-requests';
import { ENVOY_COUNTS } from '../../../model/request-counters';

/** What routers count that are made of Envoy. */
export function envoyMetrics(labels: string, provider?: IMetricProvider): RequestMetrics {
  return new RequestMetrics({
    ...ENVOY_COUNTS,
    labels,
  }, provider);
}
