import { GLOO_FEATURES, GLOO_LIMITS } from './gloo-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * Gloo Gateway 1.21 with Gateway API. What Flagger and Argo Rollouts do with its older objects is a matter of their own routers.
 *
 * Its TLSRoutes and TCPRoutes need the CRDs of the experimental channel.
 * What its Envoy counts for the canary is not certain enough to be asked for: an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new gloo.GlooGateway() });
 * @see https://docs.solo.io/gateway/latest/
 */
export class GlooGateway implements IGatewayProvider {
  public readonly name = 'Gloo Gateway';
  public readonly version?: string = '1.21';
  public readonly className: string;
  public readonly controllerName = 'solo.io/gloo-gateway';
  public readonly routing: RoutingCapabilities = { supportedFeatures: GLOO_FEATURES, limits: GLOO_LIMITS, reportsObservedGeneration: true };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'gloo-gateway';
  }
}
