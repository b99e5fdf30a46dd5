import { ENVOY_FEATURES, ENVOY_LIMITS } from './envoy-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/** Options of `EnvoyGateway`. */
export interface EnvoyGatewayOptions extends GatewayProviderOptions {
  /**
   * Whether the EnvoyProxy of the class, or a BackendTrafficPolicy, says `routingType: Service`, so that Services are called by
   * their address and a mesh can divide the requests.
   *
   * @default false
   */
  readonly callsServices?: boolean;
}

/**
 * Envoy Gateway 1.8.
 *
 * All backends of a rule are one cluster of Envoy, so that an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new envoy.EnvoyGateway() });
 * @see https://gateway.envoyproxy.io/docs/tasks/traffic/gatewayapi-support/
 */
export class EnvoyGateway implements IGatewayProvider {
  public readonly name = 'Envoy Gateway';
  public readonly version?: string = '1.8';
  public readonly className: string;
  public readonly controllerName = 'gateway.envoyproxy.io/gatewayclass-controller';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: ENVOY_FEATURES,
    limits: ENVOY_LIMITS,
    extensionFilters: ['HTTPRouteFilter.gateway.envoyproxy.io'],
    backendKinds: ['Backend.gateway.envoyproxy.io', 'ServiceImport.multicluster.x-k8s.io'],
    reportsObservedGeneration: true,
  };
  public readonly clusterAddressAnnotations?: { [key: string]: string };

  constructor(options: EnvoyGatewayOptions = {}) {
    this.className = options.className ?? 'eg';
    this.clusterAddressAnnotations = options.callsServices ? {} : undefined;
  }
}
