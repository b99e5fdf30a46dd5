/**
 * What GKE 1.35 does of Gateway API 1.5.0.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports/v1.5/gke-gateway
 */
export const GKE_FEATURES = [
  'BackendTLSPolicy',
  'BackendTLSPolicySANValidation',
  'Gateway',
  'GatewayFrontendClientCertificateValidation',
  'GatewayPort8080',
  'HTTPRoute',
  'HTTPRouteHostRewrite',
  'HTTPRoutePathRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteRequestPercentageMirror',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ReferenceGrant',
];
