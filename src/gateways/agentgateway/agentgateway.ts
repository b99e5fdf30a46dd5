import { AGENTGATEWAY_FEATURES } from './agentgateway-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * agentgateway 1.1, a proxy for agents and for plain HTTP.
 *
 * What it counts for the canary is not certain enough to be asked for: an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new agentgateway.Agentgateway() });
 * @see https://agentgateway.dev/docs/
 */
export class Agentgateway implements IGatewayProvider {
  public readonly name = 'agentgateway';
  public readonly version?: string = '1.1';
  public readonly className: string;
  public readonly controllerName = 'agentgateway.dev/agentgateway';
  public readonly routing: RoutingCapabilities = { supportedFeatures: AGENTGATEWAY_FEATURES, reportsObservedGeneration: true };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'agentgateway';
  }
}
