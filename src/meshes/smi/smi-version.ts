/** Versions of the TrafficSplit of the Service Mesh Interface. */
export enum SmiVersion {
  /** The one that Linkerd's extension reads, and that Flagger's provider `linkerd` writes. Weights are quantities. */
  V1ALPHA1 = 'v1alpha1',
  /** Linkerd's extension stores it as v1alpha1. Weights are numbers. */
  V1ALPHA2 = 'v1alpha2',
  /** Can be about some of the requests only. Linkerd's extension does not serve it: `schema/version` says so until it is acknowledged. */
  V1ALPHA3 = 'v1alpha3',
  /** The last one. Linkerd's extension does not serve it: `schema/version` says so until it is acknowledged. */
  V1ALPHA4 = 'v1alpha4',
}
