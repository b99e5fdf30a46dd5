import { IArgoRouter, MeasuringRouterOptions, ROUTING, written } from './router';
import { RouterMetrics } from './router-metrics';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.istio`. */
export interface IstioRouterOptions extends MeasuringRouterOptions {
  /**
   * Gateways of Istio that let requests in, as `namespace/name`; `mesh` stands for the callers in the mesh.
   *
   * @default - only callers in the mesh
   */
  readonly gateways?: string[];

  /**
   * Hosts that requests are for, besides the name of the Service, e.g. `shop.acme.dev`.
   *
   * @default - the name of the Service alone
   */
  readonly hosts?: string[];
}

/** Options of `ArgoRouter.istioFromName`. */
export interface IstioReferenceOptions extends MeasuringRouterOptions {
  /**
   * Names of the HTTP routes of the VirtualService that are divided.
   *
   * @default - it has one route only
   */
  readonly routes?: string[];

  /**
   * A DestinationRule that tells the versions apart, if the routes name its subsets instead of the two Services.
   *
   * @default - the routes name the Services
   */
  readonly destinationRule?: IstioSubsets;
}

/** A DestinationRule of Istio with a subset for each version. */
export interface IstioSubsets {
  /** Its name. */
  readonly name: string;
  /** Name of the subset of the stable version. */
  readonly stable: string;
  /** Name of the subset of the canary. */
  readonly canary: string;
}

const ROUTE = 'divided';

export function istio({ gateways, hosts = [], metricProvider }: IstioRouterOptions = {}): IArgoRouter {
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
    headerRoutes: { severalHeaders: false, regex: true, eachHeaderOnce: false, endTogether: false },
    copies: true,
    metrics: new RouterMetrics({
      counter: 'istio_requests_total',
      status: 'response_code',
      histogram: 'istio_request_duration_milliseconds',
      unit: 1,
      labels: 'reporter="destination", destination_workload_namespace="{{ namespace }}", pod=~"{{ canaryPods }}"',
    }, metricProvider),
    generated: () => [],
  };
}
