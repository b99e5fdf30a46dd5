import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What Linkerd 2.20 does with routes on Services.
 *
 * @see https://linkerd.io/2/reference/httproute/
 */
export const LINKERD_FEATURES = [
  'GRPCRoute',
  'GRPCRouteResponseHeaderModification',
  'HTTPRoute',
  'HTTPRoute303RedirectStatusCode',
  'HTTPRoute307RedirectStatusCode',
  'HTTPRoute308RedirectStatusCode',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteMethodMatching',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestTimeout',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'Mesh',
  'MeshClusterIPMatching',
  'MeshConsumerRoute',
];

const WHOLE_ROUTE: FeatureLimit = { consequence: 'the whole route is not applied, while its status looks good' };

/** What becomes of the rest. */
export const LINKERD_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteRequestMirror: WHOLE_ROUTE,
  HTTPRouteRequestMultipleMirrors: WHOLE_ROUTE,
  HTTPRouteRequestPercentageMirror: WHOLE_ROUTE,
  HTTPRouteHostRewrite: WHOLE_ROUTE,
  HTTPRoutePathRewrite: WHOLE_ROUTE,
  HTTPRouteCORS: WHOLE_ROUTE,
  HTTPRouteExternalAuth: WHOLE_ROUTE,
  GRPCRouteRequestMirror: WHOLE_ROUTE,
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
  GRPCRouteSessionPersistence: { consequence: 'calls of a session go to any pod' },
  HTTPRouteBackendTimeout: { consequence: 'the timeout is ignored', instead: 'Use the annotation timeout.linkerd.io/request of the route.' },
  HTTPRouteRetry: { consequence: 'nothing is tried again', instead: 'Use the annotations retry.linkerd.io/* of the route.' },
};
