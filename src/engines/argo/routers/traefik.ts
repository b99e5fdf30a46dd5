import { ROUTING, written } from './common';
import { MeasuringRouterOptions } from './options';
import { IArgoRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { TRAEFIK_COUNTS } from '../../../model/request-counters';
import { checkedObjectName } from '../../../private/names';

export function traefik(options: MeasuringRouterOptions = {}): IArgoRouter {
  return {
    ...common(options),
    trafficRouting: ({ services }) => ({ traefik: { weightedTraefikServiceName: services.apex } }),
    objects: ({ services: { apex, stable, canary, port } }) => [written('traefik.io/v1alpha1', 'TraefikService', apex, 'Traefik', {
      weighted: { services: [{ name: stable, port, weight: 100 }, { name: canary, port, weight: 0 }] },
    })],
  };
}

export function traefikFromName(name: string, options: MeasuringRouterOptions = {}): IArgoRouter {
  checkedObjectName('argo/router-name', name);
  return { ...common(options), trafficRouting: () => ({ traefik: { weightedTraefikServiceName: name } }), objects: () => [] };
}

function common({ metricProvider }: MeasuringRouterOptions) {
  return {
    name: 'Traefik',
    routing: ROUTING,
    dividesCalls: false,
    copies: false,
    metrics: new RequestMetrics({
      ...TRAEFIK_COUNTS,
      labels: 'service=~"{{ namespace }}-{{ service }}-canary-[0-9a-zA-Z-]+@kubernetescrd"',
    }, metricProvider),
    generated: () => [],
  };
}
