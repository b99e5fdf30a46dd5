import { CILIUM_FEATURES } from './cilium-features';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';

/**
 * Cilium 1.20 as a service mesh: one proxy on each node, which reads routes on Services. Pods need nothing for it.
 *
 * What Hubble counts depends on its settings: an analysis needs a gateway that counts, or queries of its own.
 *
 * @example
 * new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, gateway: edge, mesh: new cilium.CiliumMesh() });
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gamma/
 */
export class CiliumMesh implements IServiceMesh {
  public readonly name = 'Cilium';
  public readonly version?: string = '1.20';
  public readonly routing?: RoutingCapabilities = { supportedFeatures: CILIUM_FEATURES, reportsObservedGeneration: true };
  public readonly podAnnotations: { [key: string]: string } = {};
}
