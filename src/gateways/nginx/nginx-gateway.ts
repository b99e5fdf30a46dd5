import { NGINX_FEATURES, NGINX_LIMITS } from './nginx-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * NGINX Gateway Fabric 2.6, which is not the NGINX Ingress Controller.
 *
 * Its metrics do not tell backends apart, so that an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new nginx.NginxGateway() });
 * @see https://docs.nginx.com/nginx-gateway-fabric/overview/gateway-api-compatibility/
 */
export class NginxGateway implements IGatewayProvider {
  public readonly name = 'NGINX Gateway Fabric';
  public readonly version?: string = '2.6';
  public readonly className: string;
  public readonly controllerName = 'gateway.nginx.org/nginx-gateway-controller';
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: NGINX_FEATURES,
    limits: NGINX_LIMITS,
    extensionFilters: ['AuthenticationFilter.gateway.nginx.org', 'SnippetsFilter.gateway.nginx.org'],
    backendKinds: ['InferencePool.inference.networking.k8s.io'],
    reportsObservedGeneration: true,
  };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'nginx';
  }
}
