import { Construct } from 'constructs';
import { ConnectionRoute, ConnectionRouteProps } from './connection-route';

/** Options of `UdpRoute`. */
export interface UdpRouteProps extends ConnectionRouteProps {}

/**
 * Sends all datagrams of a port to whoever answers them. A listener has one such route: of several only the oldest counts.
 *
 * Its version is that of the Gateway API that was assumed before: `v1` from 1.6, and the experimental `v1alpha2` until then.
 *
 * @example
 * const voice = new MeshGateway(chart, 'voice', { provider: new envoy.EnvoyGateway(), listeners: [Listener.udp({ port: 3478 })] });
 * Checks.of(app).assume({ versions: { gatewayApi: '1.6.1' } });
 * new UdpRoute(chart, 'stun', { parents: [RouteParent.gateway(voice)], backends: [RouteBackend.service('stun', 3478)] });
 * @see https://gateway-api.sigs.k8s.io/reference/spec/
 */
export class UdpRoute extends ConnectionRoute {
  constructor(scope: Construct, id: string, props: UdpRouteProps) {
    super(scope, id, 'UDPRoute', props);
  }
}
