/** What a gateway or a mesh does with the routes it is given. */
export interface RoutingCapabilities {
  /** Whether it copies requests to a second backend. */
  readonly mirrors: boolean;

  /**
   * Whether the status it writes says which generation of a route it belongs to.
   *
   * Engines that wait for this freeze where it is never written.
   */
  readonly reportsObservedGeneration: boolean;
}
