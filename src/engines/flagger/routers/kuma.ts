import { divider, NO_COPIES } from './common';
import { envoyMetrics } from './envoy-metrics';
import { MeasuringRouterOptions } from './options';
import { IFlaggerRouter } from './router';

export function kuma({ metricProvider }: MeasuringRouterOptions = {}): IFlaggerRouter {
  return {
    name: 'Kuma',
    provider: 'kuma',
    routing: NO_COPIES,
    dividesCalls: true,
    mesh: 'Kuma',
    metrics: envoyMetrics('service=~"{{ service }}-canary_{{ namespace }}_svc_[0-9a-zA-Z-]+"', metricProvider),
    generated: ({ services }) => [divider('kuma.io/v1alpha1', 'TrafficRoute', services.apex, 'Kuma')],
  };
}
