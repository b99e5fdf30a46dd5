import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What HAProxy Ingress 0.17 does of Gateway API 1.5.1.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.5/haproxy-ingress
 */
export const HAPROXY_FEATURES = [
  'Gateway',
  'GatewayAddressEmpty',
  'GatewayPort8080',
  'HTTPRoute',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteCORS',
  'HTTPRouteDestinationPortMatching',
  'HTTPRouteNamedRouteRule',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
];

const MATCHES_ALL: FeatureLimit = { consequence: 'requests match whatever they have there' };
const REFUSED: FeatureLimit = { consequence: 'the route is not accepted' };

/** What becomes of the rest, as far as it is known. */
export const HAPROXY_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteMethodMatching: MATCHES_ALL,
  HTTPRouteQueryParamMatching: MATCHES_ALL,
  HTTPRouteHostRewrite: REFUSED,
  HTTPRoutePathRewrite: REFUSED,
  HTTPRouteRequestMirror: REFUSED,
  HTTPRoutePathRedirect: { consequence: 'the path stays as it is' },
  HTTPRouteBackendRequestHeaderModification: { consequence: 'the filter is ignored' },
  HTTPRouteRequestTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteBackendTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteRetry: { consequence: 'nothing is tried again' },
  UDPRoute: { consequence: 'no packet arrives: HAProxy does not forward UDP' },
  HTTPRouteExternalAuth: REFUSED,
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
};
