import { divider } from './common';
import { IstioRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { RequestMetrics } from '../../../model/counted-requests';
import { ISTIO_COUNTS } from '../../../model/request-counters';
import { checkedIstioGateway } from '../../../private/names';

export function istio({ gateways, hosts, trafficPolicy, metricProvider }: IstioRouterOptions = {}): IFlaggerRouter {
  gateways?.forEach(checkedIstioGateway);
  return {
    name: 'Istio',
    provider: 'istio',
    routing: { supportedFeatures: ['HTTPRoute', 'HTTPRouteRequestMirror', 'HTTPRouteRequestPercentageMirror'], reportsObservedGeneration: false },
    dividesCalls: true,
    mesh: 'Istio',
    matching: { alternatives: 64, severalHeaders: true, regex: true, queryParams: true },
    copiesPart: true,
    service: { ...(gateways && { gateways }), ...(hosts && { hosts }), ...(trafficPolicy && { trafficPolicy }) },
    metrics: new RequestMetrics({
      ...ISTIO_COUNTS,
      labels: 'reporter="destination", destination_workload_namespace="{{ namespace }}", destination_workload="{{ target }}"',
    }, metricProvider),
    generated: ({ services: { apex, stable, canary } }) => [
      divider('networking.istio.io/v1beta1', 'VirtualService', apex, 'Istio'),
      ...[stable, canary].map(name => ({
        apiVersion: 'networking.istio.io/v1beta1', kind: 'DestinationRule', name, purpose: `how Istio calls ${name}`,
      })),
    ],
  };
}
