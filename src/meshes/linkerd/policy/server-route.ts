import { Construct } from 'constructs';
import { LinkerdObject } from '../linkerd-object';
import { Server } from './server';
import type { HTTPRoute } from '../../../imports/gateway-api';
import { RouteMatch } from '../../../model/route-match';
import { writtenMatches } from '../../../model/written-matches';

/** Options of `ServerRoute`. */
export interface ServerRouteProps {
  /** The port whose requests are meant. */
  readonly server: Server;

  /**
   * Which of its requests; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];

  /**
   * Name of the HTTPRoute.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Some of the requests to a Server, for policies of their own. Whoever may call the Server may call all of its routes too.
 *
 * From the first route on, requests that fit none get 404, probes included: add a route for those, and a policy that lets all networks in.
 *
 * @example
 * const server = new linkerd.Server(chart, 'orders-http', { port: 'http', podLabels: { app: 'orders' }, protocol: linkerd.ServerProtocol.HTTP1 });
 * const probes = new linkerd.ServerRoute(chart, 'orders-probes', { server, matches: [RouteMatch.pathExact('/ready')] });
 * new linkerd.AuthorizationPolicy(chart, 'orders-kubelet', {
 *   target: linkerd.PolicyTarget.route(probes),
 *   requires: [linkerd.Authentication.network(new linkerd.NetworkAuthentication(chart, 'everywhere', { networks: linkerd.Network.everywhere() }))],
 * });
 * @see https://linkerd.io/2/tasks/configuring-per-route-policy/
 */
export class ServerRoute extends LinkerdObject {
  /** Its name. */
  public readonly routeName: string;

  constructor(scope: Construct, id: string, { server, matches, name }: ServerRouteProps) {
    super(scope, id, {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: name ?? id },
      spec: {
        parentRefs: [{ group: 'policy.linkerd.io', kind: 'Server', name: server.serverName }],
        rules: [{ matches: writtenMatches(matches?.map(match => match.spec)) as any }],
      },
    } satisfies HTTPRoute);
    this.routeName = this.apiObject.name;
  }
}
