/** What becomes of something that a gateway or a mesh does not do. */
export interface FeatureLimit {
  /** What happens, as the end of a sentence: `every request gets a 500`. */
  readonly consequence: string;

  /**
   * What to use instead, as a sentence.
   *
   * @default - nothing is known
   */
  readonly instead?: string;
}

/** What a gateway or a mesh does with the routes it is given. */
export interface RoutingCapabilities {
  /**
   * What it does, in the names that Gateway API gives to features, e.g. `HTTPRouteRequestMirror`. The kinds of routes are features too: `GRPCRoute`.
   *
   * @default - unknown; everything is taken to be supported
   * @see https://gateway-api.sigs.k8s.io/implementations/v1.5/
   */
  readonly supportedFeatures?: string[];

  /**
   * What becomes of features that it does not support, by name. A few have no name in Gateway API, and count as supported unless they are here:
   * `HTTPRouteSessionPersistence`, `HTTPRouteExternalAuth`, `GRPCRouteSessionPersistence`, `GRPCRouteRequestMirror` and `GRPCRouteResponseHeaderModification`.
   *
   * @default - it is only said that they are not supported
   */
  readonly limits?: { [feature: string]: FeatureLimit };

  /**
   * Kinds of objects that filters of type `ExtensionRef` may point at, with their groups: `Middleware.traefik.io`.
   *
   * @default - unknown; every kind is taken to be supported
   */
  readonly extensionFilters?: string[];

  /**
   * Kinds of backends other than `Service`, with their groups: `TraefikService.traefik.io`, `ServiceImport.multicluster.x-k8s.io`.
   *
   * @default - unknown; every kind is taken to be supported
   */
  readonly backendKinds?: string[];

  /**
   * Whether the status it writes says which generation of a route it belongs to.
   *
   * Engines that wait for this freeze where it is never written.
   */
  readonly reportsObservedGeneration: boolean;
}
