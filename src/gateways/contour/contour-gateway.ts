import { CONTOUR_FEATURES, CONTOUR_LIMITS } from './contour-features';
import { CONTOUR_REQUESTS } from './contour-requests';
import { IGatewayProvider, MeasuringGatewayOptions } from '../../contracts/gateway-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { RequestMetrics } from '../../model/counted-requests';

/**
 * Contour 1.33 as Gateway API implementation.
 *
 * A static installation serves one Gateway, which its configuration names; the provisioner makes an installation for each Gateway.
 * Its TLSRoutes and TCPRoutes need the CRDs of the experimental channel.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new contour.ContourGateway() });
 * @see https://projectcontour.io/docs/main/config/gateway-api/
 */
export class ContourGateway implements IGatewayProvider {
  public readonly name = 'Contour';
  public readonly version?: string = '1.33';
  public readonly className: string;
  public readonly controllerName = 'projectcontour.io/gateway-controller';
  public readonly installsClass?: boolean = false;
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: CONTOUR_FEATURES,
    limits: CONTOUR_LIMITS,
    extensionFilters: [],
    backendKinds: [],
    reportsObservedGeneration: true,
  };
  public readonly metrics?: IMetricSource;

  constructor(options: MeasuringGatewayOptions = {}) {
    this.className = options.className ?? 'contour';
    this.metrics = new RequestMetrics(CONTOUR_REQUESTS, options.metricProvider);
  }
}
