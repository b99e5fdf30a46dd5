import { HAPROXY_FEATURES, HAPROXY_LIMITS } from './haproxy-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * HAProxy Ingress 0.17, by the community.
 *
 * All backends of a rule are one backend of HAProxy, so that an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new haproxy.HaproxyGateway() });
 * @see https://haproxy-ingress.github.io/v0.17/docs/configuration/gateway-api
 */
export class HaproxyGateway implements IGatewayProvider {
  public readonly name = 'HAProxy Ingress';
  public readonly version?: string = '0.17';
  public readonly className: string;
  public readonly controllerName = 'haproxy-ingress.github.io/controller';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = { supportedFeatures: HAPROXY_FEATURES, limits: HAPROXY_LIMITS, reportsObservedGeneration: true };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'haproxy';
  }
}
