import { CONSUL_FEATURES, CONSUL_LIMITS } from './consul-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * The API gateways of Consul. They call the proxies of Consul's mesh, so the app must be in it.
 *
 * There is no conformance report; this is what its controller does with routes.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new consulGateway.ConsulGateway() });
 * @see https://developer.hashicorp.com/consul/docs/north-south/api-gateway
 */
export class ConsulGateway implements IGatewayProvider {
  public readonly name = 'Consul';
  public readonly className: string;
  public readonly controllerName = 'consul.hashicorp.com/gateway-controller';
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: CONSUL_FEATURES,
    limits: CONSUL_LIMITS,
    extensionFilters: [
      'RouteAuthFilter.consul.hashicorp.com',
      'RouteRetryFilter.consul.hashicorp.com',
      'RouteTimeoutFilter.consul.hashicorp.com',
    ],
    backendKinds: ['MeshService.consul.hashicorp.com'],
    reportsObservedGeneration: true,
  };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'consul';
  }
}
