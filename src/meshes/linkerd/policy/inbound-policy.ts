/**
 * Who may call where nothing more precise is said.
 *
 * @see https://linkerd.io/2/reference/authorization-policy/
 */
export enum InboundPolicy {
  /** Everyone, with or without a proxy. */
  ALL_UNAUTHENTICATED = 'all-unauthenticated',
  /** Everyone with a proxy, of this cluster or another one. */
  ALL_AUTHENTICATED = 'all-authenticated',
  /** Everyone of this cluster with a proxy. */
  CLUSTER_AUTHENTICATED = 'cluster-authenticated',
  /** Everyone of this cluster, with or without a proxy. */
  CLUSTER_UNAUTHENTICATED = 'cluster-unauthenticated',
  /** Nobody. */
  DENY = 'deny',
  /** Everyone; those that a policy does not name are logged and counted. */
  AUDIT = 'audit',
}
