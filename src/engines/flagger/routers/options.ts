import { IMetricProvider } from '../../../contracts/metric-provider';

/** What routers that count requests can be told. */
export interface MeasuringRouterOptions {
  /**
   * Where its metrics are stored.
   *
   * @default - the analysis must name one
   */
  readonly metricProvider?: IMetricProvider;
}

/** Options of `FlaggerRouter.istio`. */
export interface IstioRouterOptions extends MeasuringRouterOptions {
  /**
   * Gateways of Istio that let requests in, as `namespace/name`; `mesh` stands for the callers in the mesh.
   *
   * @default - only callers in the mesh
   */
  readonly gateways?: string[];

  /**
   * Hosts that requests are for, e.g. `shop.acme.dev`. The name of the Service is always one of them.
   *
   * @default - the name of the Service
   */
  readonly hosts?: string[];

  /**
   * The `trafficPolicy` of the two DestinationRules, as Istio has it.
   *
   * @default - that of the mesh
   */
  readonly trafficPolicy?: { [field: string]: any };
}

/** Options of `FlaggerRouter.nginx`. */
export interface NginxRouterOptions extends MeasuringRouterOptions {
  /** Name of the Ingress that leads to the Service of the rollout, made elsewhere. Flagger copies it for the canary. */
  readonly ingress: string;
}

/** Options of `FlaggerRouter.skipper`. */
export interface SkipperRouterOptions {
  /** Name of the Ingress that leads to the Service of the rollout, made elsewhere. Flagger copies it for the canary. */
  readonly ingress: string;
}

/** Options of `FlaggerRouter.gloo`. */
export interface GlooRouterOptions extends MeasuringRouterOptions {
  /**
   * An Upstream made elsewhere, whose settings Flagger copies into those that it makes.
   *
   * @default - Gloo's own settings
   */
  readonly upstream?: GlooUpstream;
}

/** An Upstream of Gloo. */
export interface GlooUpstream {
  /** Its name. */
  readonly name: string;
  /** Its namespace, which Flagger does not guess. */
  readonly namespace: string;
}

/** Options of `FlaggerRouter.apisix`. */
export interface ApisixRouterOptions {
  /** Name of the ApisixRoute that leads to the Service of the rollout and nowhere else, made elsewhere. Flagger copies it. */
  readonly route: string;
}

/** The versions of the Service Mesh Interface that Flagger writes. */
export enum SmiVersion {
  /** Linkerd's SMI extension reads it. */
  V1ALPHA1 = 'v1alpha1',
  /** Weights are whole numbers. */
  V1ALPHA2 = 'v1alpha2',
  /** As before, with matches, which Flagger does not use. */
  V1ALPHA3 = 'v1alpha3',
}
