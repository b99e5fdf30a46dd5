/** The load balancers of Google Cloud that a Gateway can ask for. */
export enum GkeLoadBalancer {
  /** For the internet, with one address for all regions. */
  GLOBAL_EXTERNAL = 'gke-l7-global-external-managed',
  /** For the internet, in one region. */
  REGIONAL_EXTERNAL = 'gke-l7-regional-external-managed',
  /** For the VPC network, in one region. */
  REGIONAL_INTERNAL = 'gke-l7-rilb',
  /** For the VPC network, in several regions; only for several clusters. */
  CROSS_REGIONAL_INTERNAL = 'gke-l7-cross-regional-internal-managed',
  /** The classic one for the internet. */
  CLASSIC_EXTERNAL = 'gke-l7-gxlb',
}
