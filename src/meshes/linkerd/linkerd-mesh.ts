import { LINKERD_FEATURES, LINKERD_LIMITS } from './linkerd-features';
import { LinkerdMetrics } from './linkerd-metrics';
import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';
import { checkedPort } from '../../private/ports';

/** Options of `LinkerdMesh`. */
export interface LinkerdMeshOptions {
  /**
   * Container ports that carry something other than HTTP, or TLS of their own. They are encrypted, but not understood.
   *
   * @default - Linkerd's own list: 25, 587, 3306, 4444, 5432, 6379, 9300, 11211
   */
  readonly opaquePorts?: number[];

  /**
   * Ports whose incoming connections go round the mesh: no encryption, no policy, no metrics.
   *
   * @default - none
   */
  readonly skipInboundPorts?: number[];

  /**
   * Ports whose outgoing connections go round the mesh.
   *
   * @default - none
   */
  readonly skipOutboundPorts?: number[];

  /**
   * Where the metrics of the proxies are stored.
   *
   * @default - the Prometheus of the viz extension, http://prometheus.linkerd-viz:9090
   */
  readonly metricProvider?: IMetricProvider;
}

/**
 * The Linkerd service mesh, 2.20.
 *
 * @example
 * new linkerd.LinkerdMesh({ opaquePorts: [5432] });
 * @see https://linkerd.io/2/reference/proxy-configuration/
 */
export class LinkerdMesh implements IServiceMesh {
  public readonly name = 'Linkerd';
  public readonly version?: string = '2.20';
  /** Linkerd leaves the generation out of the status of routes. */
  public readonly routing?: RoutingCapabilities = { supportedFeatures: LINKERD_FEATURES, limits: LINKERD_LIMITS, reportsObservedGeneration: false };
  public readonly podAnnotations: { [key: string]: string };
  public readonly metrics?: IMetricSource;

  constructor(options: LinkerdMeshOptions = {}) {
    const ports = {
      'config.linkerd.io/opaque-ports': options.opaquePorts,
      'config.linkerd.io/skip-inbound-ports': options.skipInboundPorts,
      'config.linkerd.io/skip-outbound-ports': options.skipOutboundPorts,
    };
    this.podAnnotations = { 'linkerd.io/inject': 'enabled' };
    for (const [annotation, numbers] of Object.entries(ports)) {
      if (numbers) { this.podAnnotations[annotation] = numbers.map(port => checkedPort('linkerd/port', port)).join(','); }
    }
    this.metrics = new LinkerdMetrics(options.metricProvider);
  }
}
