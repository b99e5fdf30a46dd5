import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What Gloo Gateway 1.21 does of Gateway API 1.4.1, the newest that it was tested with.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.4.1/gloo-gateway
 */
export const GLOO_FEATURES = [
  'Gateway',
  'HTTPRoute',
  'HTTPRouteBackendProtocolH2C',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
];

const instead = 'Use a RouteOption.';

/** What becomes of the rest, as far as it is known. */
export const GLOO_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteCORS: { consequence: 'the filter is ignored', instead },
  HTTPRouteRequestTimeout: { consequence: 'the timeout is ignored', instead },
  HTTPRouteBackendTimeout: { consequence: 'the timeout is ignored', instead },
  HTTPRouteRetry: { consequence: 'nothing is tried again', instead },
  HTTPRouteRequestPercentageMirror: { consequence: 'every request is copied' },
  HTTPRouteRequestMultipleMirrors: { consequence: 'requests are copied to the first only' },
  HTTPRouteExternalAuth: { consequence: 'the filter is ignored', instead },
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
};
