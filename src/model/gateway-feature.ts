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

/** What Gateway API has no name for. These names are ours; no report has them, so only what is told in `limits` is missing. */
const UNNAMED: GatewayFeature[] = [
  { name: 'GRPCRouteRequestMirror', experimental: false },
  { name: 'GRPCRouteResponseHeaderModification', experimental: false },
  { name: 'GRPCRouteSessionPersistence', experimental: true },
  { name: 'HTTPRouteExternalAuth', experimental: true },
  { name: 'HTTPRouteSessionPersistence', experimental: true },
];

/**
 * The features that have a name in Gateway API 1.5 or 1.6, and a few that have one here.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/v1.6.1/pkg/features
 */
export const GATEWAY_FEATURES: GatewayFeature[] = [
  ...STANDARD.map(name => ({ name, experimental: false })),
  ...EXPERIMENTAL.map(name => ({ name, experimental: true })),
  ...UNNAMED,
];

/** Something that knows which features of Gateway API it has: a gateway or a mesh. */
interface Features {
  readonly supportedFeatures?: string[];
  readonly limits?: { [feature: string]: unknown };
}

/** Whether it is certain that a feature is missing. */
export function lacks({ supportedFeatures, limits = {} }: Features, feature: string): boolean {
  if (supportedFeatures === undefined || UNNAMED.some(({ name }) => name === feature)) { return feature in limits; }
  return !supportedFeatures.includes(feature);
}
