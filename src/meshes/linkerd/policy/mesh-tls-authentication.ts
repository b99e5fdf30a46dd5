import { Construct } from 'constructs';
import { LinkerdObject } from '../linkerd-object';
import { MeshIdentity } from './mesh-identity';
import { renderIdentities } from './render-identities';
import type { MeshTLSAuthentication } from '../../../imports/linkerd';

/** Options of `MeshTlsAuthentication`. */
export interface MeshTlsAuthenticationProps {
  /** Whose identity is as good as that of any other in the list. */
  readonly identities: MeshIdentity[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Callers by what their proxies prove to be.
 *
 * @example
 * new linkerd.MeshTlsAuthentication(chart, 'frontends', { identities: [linkerd.MeshIdentity.serviceAccount('web', 'shop')] });
 * @see https://linkerd.io/2/reference/authorization-policy/#meshtlsauthentication
 */
export class MeshTlsAuthentication extends LinkerdObject {
  /** Its name. */
  public readonly authenticationName: string;

  constructor(scope: Construct, id: string, { identities, name }: MeshTlsAuthenticationProps) {
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1alpha1',
      kind: 'MeshTLSAuthentication',
      metadata: { name: name ?? id },
      spec: renderIdentities(identities),
    } satisfies MeshTLSAuthentication);
    this.authenticationName = this.apiObject.name;
  }
}
