import { EMISSARY_FEATURES, EMISSARY_LIMITS } from './emissary-features';
import { GatewayProviderOptions, IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';

/**
 * Emissary, formerly Ambassador. It reads no route of Gateway API v1: this class says so, and what to use instead.
 *
 * Its own objects are Mappings. Argo Rollouts divides requests by them.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new emissary.EmissaryGateway() });
 * @see https://emissary-ingress.dev/docs/3.10/topics/using/intro-mappings/
 */
export class EmissaryGateway implements IGatewayProvider {
  public readonly name = 'Emissary';
  public readonly version?: string = '3';
  public readonly className: string;
  public readonly controllerName = 'getambassador.io/gateway-controller';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: EMISSARY_FEATURES,
    limits: EMISSARY_LIMITS,
    extensionFilters: [],
    backendKinds: [],
    reportsObservedGeneration: false,
  };

  constructor(options: GatewayProviderOptions = {}) {
    this.className = options.className ?? 'emissary';
  }
}
