import { Severity } from '../../model/finding';
import { meshTlsAuthentications } from '../../topology';
import { ICheck } from '../check';

export const identityRefs: ICheck = {
  rule: {
    name: 'linkerd/identity-refs',
    severity: Severity.ERROR,
    title: 'Identities are those of a ServiceAccount, or of all in a namespace',
    why: 'Linkerd refuses a reference to anything else, and one to a Namespace that has a namespace.',
    fix: 'Name a ServiceAccount, or a Namespace by its name alone.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => meshTlsAuthentications(topology).flatMap(resource => (resource.manifest.spec.identityRefs ?? []).flatMap(({ group = '', kind, namespace }, i) => {
    const field = `spec.identityRefs[${i}]`;
    if (!['', 'core'].includes(group) || !['ServiceAccount', 'Namespace'].includes(kind)) {
      return [{ resource, field, message: `A ${kind} of group '${group}' has no identity.` }];
    }
    return kind === 'Namespace' && namespace !== undefined ? [{ resource, field: `${field}.namespace`, message: 'A Namespace is in no namespace.' }] : [];
  })),
};
