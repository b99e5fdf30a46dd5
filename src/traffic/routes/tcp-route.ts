import { Construct } from 'constructs';
import { ConnectionRoute, ConnectionRouteProps } from './connection-route';

/** Options of `TcpRoute`. */
export interface TcpRouteProps extends ConnectionRouteProps {}

/**
 * Sends all connections of a port to whoever answers them. A listener has one such route: of several only the oldest counts.
 *
 * Its version is that of the Gateway API that was assumed before: `v1` from 1.6, and the experimental `v1alpha2` until then.
 *
 * @example
 * Checks.of(app).assume({ versions: { gatewayApi: '1.6.1' } });
 * edge.addListener(Listener.tcp({ port: 5432 }));
 * new TcpRoute(chart, 'orders-db', { parents: [RouteParent.gateway(edge)], backends: [RouteBackend.service('postgres', 5432)] });
 * @see https://gateway-api.sigs.k8s.io/guides/tcp/
 */
export class TcpRoute extends ConnectionRoute {
  constructor(scope: Construct, id: string, props: TcpRouteProps) {
    super(scope, id, 'TCPRoute', props);
  }
}
