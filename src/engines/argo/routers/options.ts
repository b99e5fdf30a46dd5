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

/** Options of `ArgoRouter.istio`. */
export interface IstioRouterOptions extends MeasuringRouterOptions {
  /**
   * Gateways of Istio that let requests in, as `namespace/name`; `mesh` stands for the callers in the mesh.
   *
   * @default - only callers in the mesh
   */
  readonly gateways?: string[];

  /**
   * Hosts that requests are for, besides the name of the Service, e.g. `shop.acme.dev`.
   *
   * @default - the name of the Service alone
   */
  readonly hosts?: string[];
}

/** Options of `ArgoRouter.istioFromName`. */
export interface IstioReferenceOptions extends MeasuringRouterOptions {
  /**
   * Names of the HTTP routes of the VirtualService that are divided.
   *
   * @default - it has one route only
   */
  readonly routes?: string[];

  /**
   * A DestinationRule that tells the versions apart, if the routes name its subsets instead of the two Services.
   *
   * @default - the routes name the Services
   */
  readonly destinationRule?: IstioSubsets;
}

/** A DestinationRule of Istio with a subset for each version. */
export interface IstioSubsets {
  /** Its name. */
  readonly name: string;
  /** Name of the subset of the stable version. */
  readonly stable: string;
  /** Name of the subset of the canary. */
  readonly canary: string;
}

/** Options of `ArgoRouter.nginx`. */
export interface NginxRouterOptions extends MeasuringRouterOptions {
  /** Name of the Ingress that leads to the Service of the rollout, made elsewhere. The controller copies it for the canary. */
  readonly ingress: string;

  /**
   * Names of further Ingresses that lead to the Service.
   *
   * @default - none
   */
  readonly moreIngresses?: string[];

  /**
   * What the NGINX Ingress controller was told to expect before the slash of annotations.
   *
   * @default 'nginx.ingress.kubernetes.io'
   */
  readonly annotationPrefix?: string;

  /**
   * Annotations for the Ingress of the canary.
   *
   * @default - none
   */
  readonly canaryAnnotations?: { [name: string]: string };
}

/** Options of `ArgoRouter.alb`. */
export interface AlbRouterOptions {
  /** Name of the Ingress that leads to the root Service by an action, made elsewhere. The controller writes the action into an annotation. */
  readonly ingress: string;

  /**
   * Names of further Ingresses that lead to it.
   *
   * @default - none
   */
  readonly moreIngresses?: string[];

  /**
   * The name that the Ingress leads to.
   *
   * @default - the Service of the rollout
   */
  readonly rootService?: string;

  /**
   * What the AWS Load Balancer Controller was told to expect before the slash of annotations.
   *
   * @default 'alb.ingress.kubernetes.io'
   */
  readonly annotationPrefix?: string;
}

/** Options of `ArgoRouter.ambassador`. */
export interface AmbassadorRouterOptions {
  /** Names of the Mappings that lead to the Service of the rollout and have no weight, made elsewhere. The controller copies them for the canary. */
  readonly mappings: string[];
}

/** Options of `ArgoRouter.apisix`. */
export interface ApisixRouterOptions {
  /** Name of the ApisixRoute that has both Services of the rollout as backends, made elsewhere. */
  readonly route: string;

  /**
   * Names of its rules that are divided.
   *
   * @default - the one with the name of the route
   */
  readonly rules?: string[];
}

/** Options of `ArgoRouter.smi`. */
export interface SmiRouterOptions {
  /**
   * The Service whose calls are divided.
   *
   * @default - the Service of the rollout
   */
  readonly rootService?: string;

  /**
   * Name of the TrafficSplit.
   *
   * @default - the name of the rollout
   */
  readonly trafficSplitName?: string;
}

/** Options of `ArgoRouter.appMesh`. */
export interface AppMeshRouterOptions {
  /** Name of the virtual service whose virtual router is divided, made elsewhere. */
  readonly virtualService: string;

  /** Name of the virtual node of the stable version, made elsewhere. */
  readonly stableNode: string;

  /** Name of the virtual node of the canary, made elsewhere. */
  readonly canaryNode: string;

  /**
   * Names of the HTTP routes of the virtual router that are divided.
   *
   * @default - it has one route only
   */
  readonly routes?: string[];
}
