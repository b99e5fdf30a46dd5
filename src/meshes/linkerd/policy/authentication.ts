import { MeshTlsAuthentication } from './mesh-tls-authentication';
import { NetworkAuthentication } from './network-authentication';
import type { AuthorizationPolicyRequiredAuthenticationRef } from '../../../imports/linkerd';
import { checkedNamePart, checkedObjectName } from '../../../private/names';

/**
 * What a caller has to show.
 *
 * @example
 * linkerd.Authentication.serviceAccount('prometheus', 'monitoring');
 */
export class Authentication {
  /** One of the identities. */
  public static identity(authentication: MeshTlsAuthentication): Authentication {
    return new Authentication({ group: 'policy.linkerd.io', kind: 'MeshTLSAuthentication', name: authentication.authenticationName });
  }

  /** One of the addresses. */
  public static network(authentication: NetworkAuthentication): Authentication {
    return new Authentication({ group: 'policy.linkerd.io', kind: 'NetworkAuthentication', name: authentication.authenticationName });
  }

  /**
   * The identity of one ServiceAccount.
   *
   * @param name of the ServiceAccount
   * @param namespace of the ServiceAccount; that of the policy if not given
   */
  public static serviceAccount(name: string, namespace?: string): Authentication {
    return new Authentication({
      group: '',
      kind: 'ServiceAccount',
      name: checkedObjectName('linkerd/identity-refs', name),
      ...(namespace && { namespace: checkedNamePart('linkerd/identity-refs', namespace) }),
    });
  }

  private constructor(private readonly reference: AuthorizationPolicyRequiredAuthenticationRef) {}

  /** As it is written into a policy. */
  public toJSON(): any {
    return this.reference;
  }
}
