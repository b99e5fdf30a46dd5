import { GKE_FEATURES } from './gke-features';
import { GkeLoadBalancer } from './gke-load-balancer';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { refuse } from '../../private/errors';

/** Options of `GkeGateway`. */
export interface GkeGatewayOptions {
  /**
   * Which load balancer of Google Cloud carries the requests.
   *
   * @default GkeLoadBalancer.GLOBAL_EXTERNAL
   */
  readonly loadBalancer?: GkeLoadBalancer;

  /**
   * Whether it spans the clusters of a fleet. Its backends are ServiceImports of the group `net.gke.io`.
   *
   * @default - false, except for `CROSS_REGIONAL_INTERNAL`, which always does
   */
  readonly multiCluster?: boolean;
}

/**
 * The Gateways of Google Kubernetes Engine 1.35, which also brings the CRDs of Gateway API.
 *
 * Cloud Monitoring counts the requests, not Prometheus: an analysis needs a mesh, or queries of its own.
 *
 * @example
 * new MeshGateway(chart, 'internal', { provider: new gke.GkeGateway({ loadBalancer: gke.GkeLoadBalancer.REGIONAL_INTERNAL }) });
 * @see https://docs.cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities
 */
export class GkeGateway implements IGatewayProvider {
  public readonly name = 'GKE';
  public readonly version?: string = '1.35';
  public readonly className: string;
  public readonly controllerName = 'networking.gke.io/gateway';
  public readonly routing: RoutingCapabilities;

  constructor(options: GkeGatewayOptions = {}) {
    const { loadBalancer = GkeLoadBalancer.GLOBAL_EXTERNAL } = options;
    const always = loadBalancer === GkeLoadBalancer.CROSS_REGIONAL_INTERNAL;
    const multiCluster = options.multiCluster ?? always;
    if (always && !multiCluster) { refuse('gke/multi-cluster', multiCluster, 'true for CROSS_REGIONAL_INTERNAL'); }
    this.className = multiCluster ? `${loadBalancer}-mc` : loadBalancer;
    this.routing = {
      supportedFeatures: GKE_FEATURES,
      backendKinds: ['InferencePool.inference.networking.k8s.io', ...(multiCluster ? ['ServiceImport.net.gke.io'] : [])],
      reportsObservedGeneration: true,
    };
  }
}
