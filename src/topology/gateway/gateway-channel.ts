import { once } from '../once';

/** Whether the CRDs of Gateway API are those of the experimental channel: it is said so, or a version is in use that no other channel serves. */
export const isExperimental = once((topology): boolean => topology.versions.gatewayApiChannel === 'experimental'
  || topology.resources.some(({ group, version }) => /^gateway\.networking\.(x-)?k8s\.io$/.test(group) && version.startsWith('v1alpha')));
