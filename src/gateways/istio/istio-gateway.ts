import { ISTIO_FEATURES, ISTIO_LIMITS } from './istio-features';
import { ISTIO_REQUESTS } from './istio-requests';
import { IGatewayProvider, MeasuringGatewayOptions } from '../../contracts/gateway-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { RequestMetrics } from '../../model/counted-requests';

/**
 * The gateways of Istio 1.30. They need no sidecars beside the pods they call.
 *
 * TCPRoutes are read if istiod's `PILOT_ENABLE_ALPHA_GATEWAY_API` is set, InferencePools if `ENABLE_GATEWAY_API_INFERENCE_EXTENSION` is.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new istioGateway.IstioGateway() });
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
 */
export class IstioGateway implements IGatewayProvider {
  public readonly name = 'Istio';
  public readonly version?: string = '1.30';
  public readonly className: string;
  public readonly controllerName = 'istio.io/gateway-controller';
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: ISTIO_FEATURES,
    limits: ISTIO_LIMITS,
    extensionFilters: [],
    backendKinds: [
      'Hostname.networking.istio.io',
      'InferencePool.inference.networking.k8s.io',
      'ServiceImport.multicluster.x-k8s.io',
    ],
    reportsObservedGeneration: true,
  };
  public readonly metrics?: IMetricSource;

  constructor(options: MeasuringGatewayOptions = {}) {
    this.className = options.className ?? 'istio';
    this.metrics = new RequestMetrics(ISTIO_REQUESTS, options.metricProvider);
  }
}
