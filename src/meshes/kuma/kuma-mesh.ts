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
 * How its proxies call a Service in their metrics depends on its settings: an analysis needs a gateway, or queries of its own.
 *
 * @example
 * new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, appProtocol: 'http', gateway: edge, mesh: new kuma.KumaMesh() });
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
