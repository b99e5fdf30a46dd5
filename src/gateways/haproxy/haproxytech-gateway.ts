import { HAPROXYTECH_FEATURES, HAPROXYTECH_LIMITS } from './haproxytech-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * The ingress controller by HAProxy Technologies. Of Gateway API it reads TCPRoutes only, if its `--gateway-controller-name` is set.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new haproxy.HaproxytechGateway(), listeners: [Listener.tcp({ port: 6379 })] });
 * @see https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/gateway-api.md
 */
export class HaproxytechGateway implements IGatewayProvider {
  public readonly name = 'HAProxy Kubernetes Ingress Controller';
  public readonly className: string;
  public readonly controllerName = 'haproxy.org/gateway-controller';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: HAPROXYTECH_FEATURES,
    limits: HAPROXYTECH_LIMITS,
    reportsObservedGeneration: true,
  };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'haproxy';
  }
}
