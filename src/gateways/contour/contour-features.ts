import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What Contour 1.33 does: its report for Gateway API 1.3.0, the newest it was tested with, and what its code does of features that are younger.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.3.0/projectcontour-contour
 */
export const CONTOUR_FEATURES = [
  'GRPCRoute',
  'Gateway',
  'GatewayAddressEmpty',
  'GatewayHTTPListenerIsolation',
  'GatewayInfrastructurePropagation',
  'GatewayPort8080',
  'HTTPRoute',
  'HTTPRoute303RedirectStatusCode',
  'HTTPRoute307RedirectStatusCode',
  'HTTPRoute308RedirectStatusCode',
  'HTTPRouteBackendProtocolH2C',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteBackendTimeout',
  'HTTPRouteDestinationPortMatching',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteRequestMultipleMirrors',
  'HTTPRouteRequestTimeout',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
];

/** What becomes of the rest, as far as it is known. */
export const CONTOUR_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteRequestPercentageMirror: { consequence: 'every request is copied' },
  HTTPRouteCORS: { consequence: 'the route is not accepted' },
  HTTPRouteRetry: { consequence: 'nothing is tried again' },
  HTTPRouteExternalAuth: { consequence: 'the route is not accepted' },
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
  GRPCRouteSessionPersistence: { consequence: 'calls of a session go to any pod' },
};
