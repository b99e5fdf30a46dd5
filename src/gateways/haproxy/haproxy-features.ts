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

/** What becomes of the rest, as far as it is known. */
export const HAPROXY_LIMITS: { [feature: string]: FeatureLimit } = {
  UDPRoute: { consequence: 'no packet arrives: HAProxy does not forward UDP' },
};
