import type { MeshTLSAuthenticationIdentityRef } from '../../../imports/linkerd';
import { refuse } from '../../../private/errors';
import { checkedNamePart, checkedObjectName } from '../../../private/names';

const DNS = /^(\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?)(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SPIFFE = /^spiffe:\/\/[a-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

/**
 * Who a caller is, as its proxy proves it.
 *
 * @example
 * linkerd.MeshIdentity.serviceAccount('web', 'shop');
 */
export class MeshIdentity {
  /**
   * The pods of a ServiceAccount.
   *
   * @param name of the ServiceAccount. `default` is that of all pods that name none
   * @param namespace of the ServiceAccount; that of the policy if not given
   */
  public static serviceAccount(name: string, namespace?: string): MeshIdentity {
    checkedObjectName('linkerd/identity-refs', name);
    return new MeshIdentity({ kind: 'ServiceAccount', name, ...(namespace && { namespace: checkedNamePart('linkerd/identity-refs', namespace) }) });
  }

  /** All meshed pods of a namespace. */
  public static namespace(name: string): MeshIdentity {
    return new MeshIdentity({ kind: 'Namespace', name: checkedNamePart('linkerd/identity-refs', name) });
  }

  /** Everyone in the mesh, those of other clusters with the same roots of trust too. */
  public static everyone(): MeshIdentity {
    return new MeshIdentity(undefined, '*');
  }

  /**
   * A name in a certificate, with `*` in front for all that end so, or an address of SPIFFE. Not together with others than such.
   *
   * @param identity e.g. `web.shop.serviceaccount.identity.linkerd.cluster.local`
   */
  public static of(identity: string): MeshIdentity {
    if (!DNS.test(identity) && !SPIFFE.test(identity)) { refuse('linkerd/identity-form', identity, 'a name in DNS, with * in front at most, or spiffe://…'); }
    return new MeshIdentity(undefined, identity);
  }

  private constructor(
    /** The object whose pods are meant. */
    private readonly reference?: MeshTLSAuthenticationIdentityRef,
    /** The name in the certificate. */
    private readonly text?: string,
  ) {}

  /** As it is written into a policy. */
  public toJSON(): any {
    return this.reference ?? this.text;
  }
}
