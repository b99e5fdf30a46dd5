import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What Kong Operator 2.2 does of Gateway API 1.5.1, with its router of expressions.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.5/kong-operator
 */
export const KONG_FEATURES = [
  'Gateway',
  'GatewayInfrastructurePropagation',
  'GatewayPort8080',
  'HTTPRoute',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRoutePathRewrite',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteResponseHeaderModification',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'TLSRouteModeTerminate',
  'UDPRoute',
];

/**
 * What the Kong Ingress Controller 3.4 does of Gateway API 1.2.1, the newest that it was tested with, with its router of expressions.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.2.1/kong-kubernetes-ingress-controller
 */
export const KONG_INGRESS_CONTROLLER_FEATURES = [
  'GRPCRoute',
  'Gateway',
  'HTTPRoute',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRoutePathRewrite',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteResponseHeaderModification',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'UDPRoute',
];

const REFUSED: FeatureLimit = { consequence: 'the admission webhook of Kong refuses the route' };
const CORS = 'Use a KongPlugin of type cors.';

/** What becomes of the rest, as far as it is known. */
export const KONG_LIMITS: { [feature: string]: FeatureLimit } = {
  GRPCRoute: { consequence: 'weights, headers and exact methods are not followed' },
  HTTPRouteBackendRequestHeaderModification: REFUSED,
  HTTPRouteCORS: { ...REFUSED, instead: CORS },
  HTTPRouteRequestMirror: REFUSED,
  HTTPRouteExternalAuth: REFUSED,
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
};

/** The same for the Kong Ingress Controller. */
export const KONG_INGRESS_CONTROLLER_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteBackendRequestHeaderModification: REFUSED,
  HTTPRouteCORS: { consequence: 'the filter is ignored', instead: CORS },
  HTTPRouteRequestMirror: REFUSED,
};
