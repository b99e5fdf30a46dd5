import { ROUTING, written } from './common';
import { IstioReferenceOptions, IstioRouterOptions, MeasuringRouterOptions } from './options';
import { IArgoRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { ISTIO_COUNTS } from '../../../model/request-counters';
import { checkedIstioGateway, checkedObjectName } from '../../../private/names';

const ROUTE = 'divided';

export function istio({ gateways, hosts = [], metricProvider }: IstioRouterOptions = {}): IArgoRouter {
  gateways?.forEach(checkedIstioGateway);
  return {
    ...common({ metricProvider }),
    trafficRouting: ({ services }) => ({ istio: { virtualService: { name: services.apex, routes: [ROUTE] } } }),
    objects: ({ services: { apex, stable, canary } }) => [written('networking.istio.io/v1', 'VirtualService', apex, 'Istio', {
      hosts: [apex, ...hosts],
      ...(gateways && { gateways }),
      http: [{ name: ROUTE, route: [{ destination: { host: stable }, weight: 100 }, { destination: { host: canary }, weight: 0 }] }],
    })],
  };
}

export function istioFromName(name: string, { routes, destinationRule, metricProvider }: IstioReferenceOptions = {}): IArgoRouter {
  checkedObjectName('argo/router-name', name);
  return {
    ...common({ metricProvider }),
    trafficRouting: () => ({
      istio: {
        virtualService: { name, ...(routes && { routes }) },
        ...(destinationRule && {
          destinationRule: { name: destinationRule.name, stableSubsetName: destinationRule.stable, canarySubsetName: destinationRule.canary },
        }),
      },
    }),
    objects: () => [],
  };
}

/** It takes several headers of a match for alternatives. Copies of requests are counted only where they arrive, by the canary's own proxies. */
function common({ metricProvider }: MeasuringRouterOptions) {
  return {
    name: 'Istio',
    routing: ROUTING,
    dividesCalls: true,
    mesh: 'Istio',
    headerRoutes: { severalHeaders: false, regex: true, eachHeaderOnce: false, endTogether: false },
    copies: true,
    metrics: new RequestMetrics({
      ...ISTIO_COUNTS,
      labels: 'reporter="destination", destination_workload_namespace="{{ namespace }}", pod=~"{{ canaryPods }}"',
    }, metricProvider),
    generated: () => [],
  };
}
