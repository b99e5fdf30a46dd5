/** Where the proxies of Istio are. */
export enum DataPlane {
  /** Beside each pod. */
  SIDECAR = 'sidecar',
  /** On each node, for encryption; and a waypoint for each namespace or Service, which reads routes. */
  AMBIENT = 'ambient',
}
