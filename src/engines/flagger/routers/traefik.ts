import { divider, NO_COPIES } from './common';
import { MeasuringRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';

export function traefik({ metricProvider }: MeasuringRouterOptions = {}): IFlaggerRouter {
  return {
    name: 'Traefik',
    provider: 'traefik',
    routing: NO_COPIES,
    dividesCalls: false,
    metrics: new RequestMetrics({
      counter: 'traefik_service_requests_total',
      succeeded: 'code!~"5.."',
      histogram: 'traefik_service_request_duration_seconds',
      unit: 1000,
      labels: 'service=~"{{ namespace }}-{{ service }}-canary-[0-9a-zA-Z-]+@kubernetescrd"',
    }, metricProvider),
    generated: ({ services }) => [divider('traefik.io/v1alpha1', 'TraefikService', services.apex, 'Traefik')],
  };
}
