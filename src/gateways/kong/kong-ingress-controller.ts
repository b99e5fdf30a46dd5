import { KONG_INGRESS_CONTROLLER_FEATURES, KONG_INGRESS_CONTROLLER_LIMITS } from './kong-features';
import { SERVICE_UPSTREAM } from './service-upstream';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * Kong as the Kong Ingress Controller 3.4 runs it: one proxy that was installed before, for all Gateways of the class.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new kong.KongIngressController() });
 * @see https://developer.konghq.com/kubernetes-ingress-controller/gateway-api/
 */
export class KongIngressController implements IGatewayProvider {
  public readonly name = 'Kong Ingress Controller';
  public readonly version?: string = '3.4';
  public readonly className: string;
  public readonly controllerName = 'konghq.com/kic-gateway-controller';
  public readonly installsClass?: boolean = false;
  public readonly classAnnotations?: { [key: string]: string } = { 'konghq.com/gatewayclass-unmanaged': 'true' };
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: KONG_INGRESS_CONTROLLER_FEATURES,
    limits: KONG_INGRESS_CONTROLLER_LIMITS,
    extensionFilters: ['KongPlugin.configuration.konghq.com'],
    backendKinds: [],
    reportsObservedGeneration: true,
  };
  public readonly clusterAddressAnnotations?: { [key: string]: string } = SERVICE_UPSTREAM;

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'kong';
  }
}
