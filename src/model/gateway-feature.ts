/** Something that an implementation of Gateway API may do or leave. */
export interface GatewayFeature {
  /** Its name in the status of a GatewayClass and in conformance reports. */
  readonly name: string;
  /** Whether the CRDs of the experimental channel are needed, in Gateway API 1.5. */
  readonly experimental: boolean;
}

const STANDARD = [
  'BackendTLSPolicy',
  'BackendTLSPolicySANValidation',
  'GRPCRoute',
  'GRPCRouteNamedRouteRule',
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
  'HTTPRouteBackendProtocolH2C',
  'HTTPRouteBackendProtocolWebSocket',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteBackendTimeout',
  'HTTPRouteCORS',
  'HTTPRouteHostRewrite',
  'HTTPRouteMethodMatching',
  'HTTPRouteNamedRouteRule',
  'HTTPRouteParentRefPort',
  'HTTPRoutePathRedirect',
  'HTTPRoutePathRewrite',
  'HTTPRoutePortRedirect',
  'HTTPRouteQueryParamMatching',
  'HTTPRouteRequestMirror',
  'HTTPRouteRequestMultipleMirrors',
  'HTTPRouteRequestPercentageMirror',
  'HTTPRouteRequestTimeout',
  'HTTPRouteResponseHeaderModification',
  'HTTPRouteSchemeRedirect',
  'ListenerSet',
  'Mesh',
  'MeshClusterIPMatching',
  'MeshConsumerRoute',
  'MeshHTTPRouteBackendRequestHeaderModification',
  'MeshHTTPRouteNamedRouteRule',
  'MeshHTTPRouteQueryParamMatching',
  'MeshHTTPRouteRedirectPath',
  'MeshHTTPRouteRedirectPort',
  'MeshHTTPRouteRewritePath',
  'MeshHTTPRouteSchemeRedirect',
  'ReferenceGrant',
  'TLSRoute',
  'TLSRouteModeTerminate',
];

const EXPERIMENTAL = [
  'HTTPRouteDestinationPortMatching',
  'HTTPRouteRetry',
  'HTTPRouteRetryBackendTimeout',
  'HTTPRouteRetryConnectionError',
  'TCPRoute',
  'TLSRouteModeMixed',
  'UDPRoute',
];

/**
 * The features that have a name in Gateway API 1.5 or 1.6.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/v1.6.1/pkg/features
 */
export const GATEWAY_FEATURES: GatewayFeature[] = [
  ...STANDARD.map(name => ({ name, experimental: false })),
  ...EXPERIMENTAL.map(name => ({ name, experimental: true })),
];

/** Something that knows which features of Gateway API it has: a gateway or a mesh. */
interface Features {
  readonly supportedFeatures?: string[];
}

/** Whether it is certain that a feature is missing. */
export function lacks({ supportedFeatures }: Features, feature: string): boolean {
  return supportedFeatures !== undefined && !supportedFeatures.includes(feature);
}
