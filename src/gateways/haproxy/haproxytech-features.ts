import { FeatureLimit } from '../../contracts/routing-capabilities';

/**
 * What the ingress controller by HAProxy Technologies does of Gateway API.
 *
 * @see https://github.com/haproxytech/kubernetes-ingress/issues/826
 */
export const HAPROXYTECH_FEATURES = ['Gateway', 'ReferenceGrant', 'TCPRoute'];

const UNREAD: FeatureLimit = { consequence: 'the route is never read, and no request arrives', instead: 'Use haproxy.HaproxyGateway, or another gateway.' };

/** What becomes of other routes. */
export const HAPROXYTECH_LIMITS: { [feature: string]: FeatureLimit } = { HTTPRoute: UNREAD, GRPCRoute: UNREAD, TLSRoute: UNREAD, UDPRoute: UNREAD };
