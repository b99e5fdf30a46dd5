import { DataPlane } from './data-plane';
import { ISTIO_FEATURES } from './istio-features';
import { ISTIO_REQUESTS } from './istio-requests';
import { IMetricProvider } from '../../contracts/metric-provider';
import { IMetricSource } from '../../contracts/metric-source';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { IServiceMesh } from '../../contracts/service-mesh';
import { RequestMetrics } from '../../model/counted-requests';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/** Options of `IstioMesh`. */
export interface IstioMeshOptions {
  /**
   * Where the proxies are.
   *
   * @default DataPlane.SIDECAR
   */
  readonly dataPlane?: DataPlane;

  /**
   * Revision of the control plane that adds the sidecars, e.g. `1-30`.
   *
   * @default - the default revision
   */
  readonly revision?: string;

  /**
   * Name of the waypoint that divides the requests to a Service, in its namespace. For `DataPlane.AMBIENT` only: without one nobody reads routes there.
   *
   * @default 'waypoint'
   */
  readonly waypoint?: string;

  /**
   * Where the metrics of the proxies are stored.
   *
   * @default - the analysis must name one
   */
  readonly metricProvider?: IMetricProvider;
}

/**
 * The Istio service mesh, 1.30, which reads routes of Gateway API. No VirtualService is written or needed.
 *
 * Requests are divided where they leave: callers without a proxy reach the stable version only.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   mesh: new istio.IstioMesh({ metricProvider: new prometheus.Prometheus('http://prometheus.istio-system:9090') }),
 * });
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#mesh-traffic
 */
export class IstioMesh implements IServiceMesh {
  public readonly name = 'Istio';
  public readonly version?: string = '1.30';
  public readonly routing?: RoutingCapabilities = { supportedFeatures: ISTIO_FEATURES, reportsObservedGeneration: true };
  public readonly podAnnotations: { [key: string]: string } = {};
  public readonly podLabels?: { [key: string]: string };
  public readonly serviceLabels?: { [key: string]: string };
  public readonly metrics?: IMetricSource;

  constructor(options: IstioMeshOptions = {}) {
    const { dataPlane = DataPlane.SIDECAR, revision, waypoint, metricProvider } = options;
    const ambient = dataPlane === DataPlane.AMBIENT;
    if (ambient && revision) { refuse('istio/revision', revision, 'none for DataPlane.AMBIENT: the proxies of a node belong to one control plane'); }
    if (!ambient && waypoint) { refuse('istio/waypoint', waypoint, 'none for DataPlane.SIDECAR'); }
    this.podLabels = ambient ? { 'istio.io/dataplane-mode': 'ambient' } : { 'sidecar.istio.io/inject': 'true', ...(revision && { 'istio.io/rev': revision }) };
    this.serviceLabels = ambient ? { 'istio.io/use-waypoint': checkedObjectName('istio/waypoint', waypoint ?? 'waypoint') } : undefined;
    this.metrics = new RequestMetrics(ISTIO_REQUESTS, metricProvider);
  }
}
