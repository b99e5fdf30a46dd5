import { KUMA_FEATURES } from './kuma-features';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';
import { checkedObjectName } from '../../private/names';

/** Options of `KumaMesh`. */
export interface KumaMeshOptions {
  /**
   * Name of the Mesh.
   *
   * @default - that of the namespace, or `default`
   */
  readonly meshName?: string;
}

/**
 * The Kuma service mesh, and Kong Mesh, which is made of it. It reads HTTPRoutes on Services whose ports say `appProtocol: http`.
 *
 * How its proxies call a Service in their metrics depends on its settings: an analysis needs queries of its own.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   appProtocol: 'http',
 *   mesh: new kuma.KumaMesh(),
 *   analysis: Analysis.of({
 *     provider: new prometheus.Prometheus('http://prometheus.monitoring:9090'),
 *     metrics: [Metric.query({ name: 'errors', query: 'sum(rate(http_errors_total{pod=~"{{ canaryPods }}"}[{{ interval }}])) or vector(0)', max: 1 })],
 *   }),
 * });
 * @see https://kuma.io/docs/latest/using-mesh/managing-ingress-traffic/gateway-api/
 */
export class KumaMesh implements IServiceMesh {
  public readonly name = 'Kuma';
  public readonly routing?: RoutingCapabilities = { supportedFeatures: KUMA_FEATURES, reportsObservedGeneration: true };
  public readonly podAnnotations: { [key: string]: string } = {};
  public readonly podLabels?: { [key: string]: string };

  constructor(options: KumaMeshOptions = {}) {
    const { meshName } = options;
    this.podLabels = { 'kuma.io/sidecar-injection': 'enabled', ...(meshName && { 'kuma.io/mesh': checkedObjectName('kuma/mesh', meshName) }) };
  }
}
