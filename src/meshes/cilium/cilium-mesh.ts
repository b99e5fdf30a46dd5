import { CILIUM_FEATURES } from './cilium-features';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';

/**
 * Cilium 1.20 as a service mesh: one proxy on each node, which reads routes on Services. Pods need nothing for it.
 *
 * What Hubble counts depends on its settings: an analysis needs queries of its own.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   mesh: new cilium.CiliumMesh(),
 *   analysis: Analysis.of({
 *     provider: new prometheus.Prometheus('http://prometheus.monitoring:9090'),
 *     metrics: [Metric.query({ name: 'errors', query: 'sum(rate(http_errors_total{pod=~"{{ canaryPods }}"}[{{ interval }}])) or vector(0)', max: 1 })],
 *   }),
 * });
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gamma/
 */
export class CiliumMesh implements IServiceMesh {
  public readonly name = 'Cilium';
  public readonly version?: string = '1.20';
  public readonly routing?: RoutingCapabilities = { supportedFeatures: CILIUM_FEATURES, reportsObservedGeneration: true };
  public readonly podAnnotations: { [key: string]: string } = {};
}
