import { CILIUM_FEATURES, CILIUM_LIMITS } from './cilium-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * The gateways of Cilium 1.20.
 *
 * What its Envoy counts for the canary is not certain enough to be asked for: an analysis needs queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new ciliumGateway.CiliumGateway() });
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api/
 */
export class CiliumGateway implements IGatewayProvider {
  public readonly name = 'Cilium';
  public readonly version?: string = '1.20';
  public readonly className: string;
  public readonly controllerName = 'io.cilium/gateway-controller';
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: CILIUM_FEATURES,
    limits: CILIUM_LIMITS,
    reportsObservedGeneration: true,
  };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'cilium';
  }
}
