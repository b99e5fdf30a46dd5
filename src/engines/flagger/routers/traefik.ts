import { divider, NO_COPIES } from './common';
import { MeasuringRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { TRAEFIK_COUNTS } from '../../../model/request-counters';

export function traefik({ metricProvider }: MeasuringRouterOptions = {}): IFlaggerRouter {
  return {
    name: 'Traefik',
    provider: 'traefik',
    routing: NO_COPIES,
    dividesCalls: false,
    metrics: new RequestMetrics({
      ...TRAEFIK_COUNTS,
      labels: 'service=~"{{ namespace }}-{{ service }}-canary-[0-9a-zA-Z-]+@kubernetescrd"',
    }, metricProvider),
    generated: ({ services }) => [divider('traefik.io/v1alpha1', 'TraefikService', services.apex, 'Traefik')],
  };
}
