import { CallOptions, CallSettings } from './call-settings';
import { configAnnotations } from './config-annotations';
import { LINKERD_FEATURES, LINKERD_LIMITS } from './linkerd-features';
import { LinkerdMetrics } from './linkerd-metrics';
import { InboundPolicy } from './policy/inbound-policy';
import { LINKERD_ACCESS } from './policy/linkerd-access';
import { PodProxyOptions } from './proxy-options';
import { TrafficOptions } from './traffic-options';
import { IMeshAccess } from '../../contracts/mesh-access';
import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';

/** Options of `LinkerdMesh`. */
export interface LinkerdMeshOptions extends TrafficOptions {
  /**
   * How the proxies beside the pods run.
   *
   * @default - as Linkerd was installed
   */
  readonly proxy?: PodProxyOptions;

  /**
   * What callers of the app do: retries, timeouts, circuit breaking, load balancing.
   *
   * @default - they try once, wait for ever, and choose pods by latency
   */
  readonly calls?: CallOptions;

  /**
   * Labels of the Service that clients call, by which other clusters find it: `MultiCluster.exported()` or `MultiCluster.federated()`.
   *
   * @default - it is for this cluster alone
   */
  readonly serviceLabels?: { [key: string]: string };

  /**
   * Whether the namespace of the pods asks for their proxies, as a `MeshedNamespace` does. Then the pods do not ask themselves.
   *
   * @default false
   */
  readonly injectedByNamespace?: boolean;

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
 * new linkerd.LinkerdMesh({
 *   opaquePorts: [5432],
 *   proxy: { resources: { cpu: { request: kplus.Cpu.millis(20) } }, logFormat: linkerd.ProxyLogFormat.JSON },
 *   calls: { timeouts: { request: Duration.seconds(5) }, circuitBreaking: linkerd.CircuitBreaking.consecutiveFailures() },
 * });
 * @see https://linkerd.io/2/reference/proxy-configuration/
 */
export class LinkerdMesh implements IServiceMesh {
  public readonly name = 'Linkerd';
  public readonly version?: string = '2.20';
  /** Linkerd leaves the generation out of the status of routes. */
  public readonly routing?: RoutingCapabilities = { supportedFeatures: LINKERD_FEATURES, limits: LINKERD_LIMITS, reportsObservedGeneration: false };
  public readonly podAnnotations: { [key: string]: string };
  public readonly serviceAnnotations?: { [key: string]: string };
  public readonly serviceLabels?: { [key: string]: string };
  public readonly access?: IMeshAccess;
  public readonly metrics?: IMetricSource;

  constructor(options: LinkerdMeshOptions = {}) {
    this.podAnnotations = {
      ...(!options.injectedByNamespace && { 'linkerd.io/inject': 'enabled' }),
      ...configAnnotations(options),
    };
    this.serviceAnnotations = CallSettings.of(options.calls ?? {}).annotations;
    this.serviceLabels = options.serviceLabels;
    this.access = { ...LINKERD_ACCESS, refusesByDefault: options.inboundPolicy === InboundPolicy.DENY };
    this.metrics = new LinkerdMetrics(options.metricProvider);
  }
}
