import { TRAEFIK_FEATURES, TRAEFIK_LIMITS } from './traefik-features';
import { TRAEFIK_REQUESTS } from './traefik-requests';
import { IGatewayProvider, MeasuringGatewayOptions } from '../../contracts/gateway-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { RequestMetrics } from '../../model/counted-requests';

/** Options of `TraefikGateway`. */
export interface TraefikGatewayOptions extends MeasuringGatewayOptions {
  /**
   * Ports of the entryPoints that speak plain HTTP. A listener must use one of them, not the port of Traefik's Service.
   *
   * @default [8000]
   */
  readonly httpPorts?: number[];

  /**
   * Ports of the entryPoints that speak HTTPS.
   *
   * @default [8443]
   */
  readonly httpsPorts?: number[];
}

/**
 * Traefik 3.7 as Gateway API implementation.
 *
 * @example
 * new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
 * @see https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-gateway/
 */
export class TraefikGateway implements IGatewayProvider {
  public readonly name = 'Traefik';
  public readonly version?: string = '3.7';
  public readonly className: string;
  public readonly controllerName = 'traefik.io/gateway-controller';
  public readonly routing: RoutingCapabilities = {
    supportedFeatures: TRAEFIK_FEATURES,
    limits: TRAEFIK_LIMITS,
    extensionFilters: ['Middleware.traefik.io'],
    backendKinds: ['TraefikService.traefik.io'],
    reportsObservedGeneration: true,
  };
  public readonly ports?: { [protocol: string]: number[] };
  /** Traefik dials pods, past the mesh, unless the Service asks for its cluster address to be used. */
  public readonly clusterAddressAnnotations?: { [key: string]: string } = { 'traefik.io/service.nativelb': 'true' };
  public readonly metrics?: IMetricSource;

  constructor(options: TraefikGatewayOptions = {}) {
    this.className = options.className ?? 'traefik';
    this.ports = { HTTP: options.httpPorts ?? [8000], HTTPS: options.httpsPorts ?? [8443] };
    this.metrics = new RequestMetrics(TRAEFIK_REQUESTS, options.metricProvider);
  }
}
