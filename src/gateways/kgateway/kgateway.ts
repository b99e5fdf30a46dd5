import { KGATEWAY_FEATURES } from './kgateway-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * kgateway 2.3, the successor of Gloo Gateway.
 *
 * What its Envoy counts for the canary is not certain enough to be asked for: an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new kgateway.Kgateway() });
 * @see https://kgateway.dev/docs/
 */
export class Kgateway implements IGatewayProvider {
  public readonly name = 'kgateway';
  public readonly version?: string = '2.3';
  public readonly className: string;
  public readonly controllerName = 'kgateway.dev/kgateway';
  public readonly routing: RoutingCapabilities = { supportedFeatures: KGATEWAY_FEATURES, reportsObservedGeneration: true };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'kgateway';
  }
}
