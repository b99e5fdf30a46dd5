import { MeshIdentity } from './mesh-identity';
import type { MeshTLSAuthenticationIdentityRef, MeshTLSAuthenticationSpec } from '../../../imports/linkerd';
import { refuse } from '../../../private/errors';

/** The spec of a MeshTLSAuthentication: whoever lets everyone in needs no names. */
export function renderIdentities(identities: MeshIdentity[]): MeshTLSAuthenticationSpec {
  const all = identities.map((identity): MeshTLSAuthenticationIdentityRef | string => identity.toJSON());
  if (all.includes('*')) { return { identities: ['*'] }; }
  const names = all.filter(identity => typeof identity === 'string');
  const identityRefs = all.filter(identity => typeof identity !== 'string');
  if (!all.length || names.length && identityRefs.length) { refuse('linkerd/identity-refs', all, 'at least one identity, names or objects, not both'); }
  return names.length ? { identities: names } : { identityRefs };
}
