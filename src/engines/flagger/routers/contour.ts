import { divider, NO_COPIES } from './common';
import { envoyMetrics } from './envoy-metrics';
import { MeasuringRouterOptions } from './options';
import { IFlaggerRouter } from './router';

export function contour({ metricProvider }: MeasuringRouterOptions = {}): IFlaggerRouter {
  return {
    name: 'Contour',
    provider: 'contour',
    routing: NO_COPIES,
    dividesCalls: false,
    matching: { alternatives: 1, severalHeaders: false, regex: false, queryParams: false },
    metrics: envoyMetrics('envoy_cluster_name=~"{{ namespace }}_{{ service }}-canary_[0-9a-zA-Z-]+"', metricProvider),
    generated: ({ services }) => [divider('projectcontour.io/v1', 'HTTPProxy', services.apex, 'Contour')],
  };
}
