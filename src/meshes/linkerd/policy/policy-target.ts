import { Server } from './server';
import { ServerRoute } from './server-route';
import type { AuthorizationPolicyTargetRef } from '../../../imports/linkerd';
import { checkedNamePart, checkedObjectName } from '../../../private/names';

/**
 * What a policy is for.
 *
 * @example
 * linkerd.PolicyTarget.namespace('shop');
 */
export class PolicyTarget {
  /** All requests to a Server. */
  public static server(server: Server): PolicyTarget {
    return PolicyTarget.serverNamed(server.serverName);
  }

  /** All requests to a Server that was made elsewhere, in the namespace of the policy. */
  public static serverNamed(name: string): PolicyTarget {
    return new PolicyTarget({ group: 'policy.linkerd.io', kind: 'Server', name: checkedObjectName('linkerd/name', name) });
  }

  /** Those requests to a Server that a route is for. */
  public static route(route: ServerRoute): PolicyTarget {
    return new PolicyTarget({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: route.routeName });
  }

  /** Those calls of gRPC to a Server that a GRPCRoute is for, which was made elsewhere in the namespace of the policy. */
  public static grpcRouteNamed(name: string): PolicyTarget {
    return new PolicyTarget({ group: 'gateway.networking.k8s.io', kind: 'GRPCRoute', name: checkedObjectName('linkerd/name', name) });
  }

  /**
   * All Servers of a namespace.
   *
   * @param name of the namespace, which has to be that of the policy
   */
  public static namespace(name: string): PolicyTarget {
    return new PolicyTarget({ group: '', kind: 'Namespace', name: checkedNamePart('linkerd/policy-target', name) });
  }

  private constructor(private readonly reference: AuthorizationPolicyTargetRef) {}

  /** As it is written into a policy. */
  public toJSON(): any {
    return this.reference;
  }
}
