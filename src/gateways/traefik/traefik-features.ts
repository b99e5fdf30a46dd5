import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What Traefik 3.7 does of Gateway API 1.5.1.
 *
 * What came after 3.7.0 is in the report for Gateway API 1.6. TCPRoutes are read if `experimentalChannel` is set.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.6/traefik-traefik
 */
export const TRAEFIK_FEATURES = [
  'BackendTLSPolicy',
  'GRPCRoute',
  'Gateway',
  'GatewayPort8080',
  'HTTPRoute',
  'HTTPRoute303RedirectStatusCode',
  'HTTPRoute307RedirectStatusCode',
  'HTTPRoute308RedirectStatusCode',
  'HTTPRouteBackendProtocolH2C',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteDestinationPortMatching',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRouteNamedRouteRule',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'TLSRouteModeMixed',
  'TLSRouteModeTerminate',
];

/** What becomes of the rest. */
export const TRAEFIK_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteRequestMirror: {
    consequence: 'every request of the rule gets a 500, while the status of the route looks good',
    instead: 'Use traefik.TraefikService as backend, which copies requests, or leave the mirror out.',
  },
  HTTPRouteCORS: {
    consequence: 'every request of the rule gets a 500, while the status of the route looks good',
    instead: 'Use traefik.Middleware.headers with its CORS options.',
  },
  HTTPRouteExternalAuth: {
    consequence: 'every request of the rule gets a 500, while the status of the route looks good',
    instead: 'Use a Middleware of kind forwardAuth by RouteFilter.extension.',
  },
  HTTPRouteRequestTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteBackendTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteRetry: { consequence: 'nothing is tried again', instead: 'Use traefik.Middleware.retry.' },
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
  GRPCRouteRequestMirror: { consequence: 'every call of the rule fails' },
  GRPCRouteResponseHeaderModification: { consequence: 'every call of the rule fails' },
  GRPCRouteSessionPersistence: { consequence: 'calls of a session go to any pod' },
  UDPRoute: { consequence: 'the listener is refused and no packet arrives', instead: 'Use traefik.IngressRouteUdp.' },
  ListenerSet: { consequence: 'the ListenerSet is ignored' },
};
