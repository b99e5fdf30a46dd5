import { KONG_FEATURES, KONG_LIMITS } from './kong-features';
import { SERVICE_UPSTREAM } from './service-upstream';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * Kong as Kong Operator 2.2 runs it: a proxy for each Gateway, with the router of expressions.
 *
 * All backends of a rule are one Service of Kong, so that an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new kong.KongGateway() });
 * @see https://developer.konghq.com/operator/
 */
export class KongGateway implements IGatewayProvider {
  public readonly name = 'Kong';
  public readonly version?: string = '2.2';
  public readonly className: string;
  public readonly controllerName = 'konghq.com/gateway-operator';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: KONG_FEATURES,
    limits: KONG_LIMITS,
    extensionFilters: ['KongPlugin.configuration.konghq.com'],
    backendKinds: [],
    reportsObservedGeneration: true,
  };
  public readonly clusterAddressAnnotations?: { [key: string]: string } = SERVICE_UPSTREAM;

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'kong';
  }
}
