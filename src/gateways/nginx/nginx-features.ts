import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What NGINX Gateway Fabric 2.6 does of Gateway API 1.5.1.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.5/nginx-nginx-gateway-fabric
 */
export const NGINX_FEATURES = [
  'BackendTLSPolicy',
  'GRPCRoute',
  'Gateway',
  'GatewayAddressEmpty',
  'GatewayBackendClientCertificate',
  'GatewayFrontendClientCertificateValidation',
  'GatewayFrontendClientCertificateValidationInsecureFallback',
  'GatewayHTTPListenerIsolation',
  'GatewayHTTPSListenerDetectMisdirectedRequests',
  'GatewayInfrastructurePropagation',
  'GatewayPort8080',
  'GatewayStaticAddresses',
  'HTTPRoute',
  'HTTPRoute303RedirectStatusCode',
  'HTTPRoute307RedirectStatusCode',
  'HTTPRoute308RedirectStatusCode',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteCORS',
  'HTTPRouteDestinationPortMatching',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteRequestMultipleMirrors',
  'HTTPRouteRequestPercentageMirror',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ListenerSet',
  'ReferenceGrant',
  'TCPRoute',
  'TLSRoute',
  'UDPRoute',
];

/** What becomes of the rest, as far as it is known. */
export const NGINX_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteRequestTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteBackendTimeout: { consequence: 'the timeout is ignored' },
  HTTPRouteRetry: { consequence: 'nothing is tried again' },
  HTTPRouteNamedRouteRule: { consequence: 'the name is ignored' },
};
