import { FeatureLimit } from '../../contracts/routing-capabilities';

/** What Emissary does of Gateway API v1: nothing. It was written for v1alpha1, which no cluster of today serves. */
export const EMISSARY_FEATURES: string[] = [];

const UNREAD: FeatureLimit = {
  consequence: 'the route is never read, and no request arrives',
  instead: 'Use Mappings and argo.ArgoRouter.ambassador, or another gateway.',
};

/** What becomes of routes. */
export const EMISSARY_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRoute: UNREAD,
  GRPCRoute: UNREAD,
  TLSRoute: UNREAD,
  TCPRoute: UNREAD,
  UDPRoute: UNREAD,
};
