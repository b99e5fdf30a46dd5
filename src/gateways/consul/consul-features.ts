import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What the API gateways of Consul do of Gateway API, as read from their controller.
 *
 * @see https://github.com/hashicorp/consul-k8s/blob/main/control-plane/api-gateway/common/translation.go
 */
export const CONSUL_FEATURES = [
  'Gateway',
  'HTTPRoute',
  'HTTPRouteBackendRequestHeaderModification',
  'HTTPRouteMethodMatching',
  'HTTPRouteQueryParamMatching',
  'ReferenceGrant',
  'TCPRoute',
];

const IGNORED: FeatureLimit = { consequence: 'the filter is ignored' };
const NO_BACKENDS: FeatureLimit = { consequence: 'the rule is left out, as every rule without backends' };
const TIMEOUT: FeatureLimit = { consequence: 'the timeout is ignored', instead: 'Use a RouteTimeoutFilter.' };

/** What becomes of the rest, as far as it is known. */
export const CONSUL_LIMITS: { [feature: string]: FeatureLimit } = {
  HTTPRouteRequestMirror: IGNORED,
  HTTPRouteHostRewrite: IGNORED,
  HTTPRoutePathRewrite: { consequence: 'prefixes are rewritten, full paths stay as they are' },
  HTTPRouteSchemeRedirect: NO_BACKENDS,
  HTTPRoutePathRedirect: NO_BACKENDS,
  HTTPRoutePortRedirect: NO_BACKENDS,
  HTTPRouteRequestTimeout: TIMEOUT,
  HTTPRouteBackendTimeout: TIMEOUT,
  HTTPRouteRetry: { consequence: 'nothing is tried again', instead: 'Use a RouteRetryFilter.' },
  HTTPRouteCORS: IGNORED,
  HTTPRouteExternalAuth: IGNORED,
  HTTPRouteSessionPersistence: { consequence: 'requests of a session go to any pod' },
};
