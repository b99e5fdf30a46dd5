import { Severity } from '../../model/finding';
import { serverAuthorizations } from '../../topology';
import { ICheck } from '../check';

export const serverAuthorizationClient: ICheck = {
  rule: {
    name: 'linkerd/server-authorization-client',
    severity: Severity.ERROR,
    title: 'A ServerAuthorization lets in callers with an identity, or all, not both',
    why: 'Linkerd refuses one that says unauthenticated beside meshTLS, or unauthenticatedTLS beside identities.',
    fix: 'Take one of the two out.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => serverAuthorizations(topology).flatMap(resource => {
    const { unauthenticated, meshTLS } = resource.manifest.spec.client;
    const named = [...meshTLS?.identities ?? [], ...meshTLS?.serviceAccounts ?? []];
    if (unauthenticated && meshTLS) { return [{ resource, field: 'spec.client.unauthenticated', message: 'Callers need no identity, and meshTLS asks for one.' }]; }
    if (!meshTLS?.unauthenticatedTLS || named.length === 0) { return []; }
    return [{ resource, field: 'spec.client.meshTLS.unauthenticatedTLS', message: 'Any identity will do, and some are named.' }];
  }),
};
