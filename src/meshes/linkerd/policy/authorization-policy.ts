import { Construct } from 'constructs';
import { Authentication } from './authentication';
import { LinkerdObject } from '../linkerd-object';
import { PolicyTarget } from './policy-target';
import type { AuthorizationPolicy as PolicyObject } from '../../../imports/linkerd';
import { refuse } from '../../../private/errors';

/** Options of `AuthorizationPolicy`. */
export interface AuthorizationPolicyProps {
  /** What may be called. */
  readonly target: PolicyTarget;

  /** What callers have to show, all of it: one identity and one network at most. Alternatives are policies of their own. */
  readonly requires: Authentication[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Lets callers in to a Server, to some of its requests, or to all Servers of a namespace. Several policies are alternatives.
 *
 * @example
 * const frontends = new linkerd.MeshTlsAuthentication(chart, 'frontends', {
 *   identities: [linkerd.MeshIdentity.serviceAccount('web', 'shop'), linkerd.MeshIdentity.namespace('mobile')],
 * });
 * new linkerd.AuthorizationPolicy(chart, 'orders', {
 *   target: linkerd.PolicyTarget.serverNamed('orders-http'),
 *   requires: [linkerd.Authentication.identity(frontends)],
 * });
 * @see https://linkerd.io/2/reference/authorization-policy/#authorizationpolicy
 */
export class AuthorizationPolicy extends LinkerdObject {
  constructor(scope: Construct, id: string, { target, requires, name }: AuthorizationPolicyProps) {
    if (requires.length === 0) { refuse('linkerd/policy-for-everyone', requires, 'something to show; for everyone a NetworkAuthentication of Network.everywhere()'); }
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1alpha1',
      kind: 'AuthorizationPolicy',
      metadata: { name: name ?? id },
      spec: { targetRef: target.toJSON(), requiredAuthenticationRefs: requires.map(authentication => authentication.toJSON()) },
    } satisfies PolicyObject);
  }
}
