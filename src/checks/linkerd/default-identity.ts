import { Severity } from '../../model/finding';
import { authorizationPolicies, meshTlsAuthentications, Resource } from '../../topology';
import { ICheck, Violation } from '../check';

function refs(resource: Resource, at: string, named: { readonly kind: string; readonly name?: string }[] = []): Violation[] {
  return named.flatMap(({ kind, name }, i) => kind !== 'ServiceAccount' || name !== 'default' ? [] : [{
    resource, field: `${at}[${i}].name`, message: 'All pods without a ServiceAccount of their own are let in.',
  }]);
}

export const defaultIdentity: ICheck = {
  rule: {
    name: 'linkerd/default-identity',
    severity: Severity.WARNING,
    title: 'Those who may call have a ServiceAccount of their own',
    why: 'All pods of a namespace that name no ServiceAccount have the identity of default: all of them are let in.',
    fix: 'Give the pods of the caller a ServiceAccount, and name that.',
    source: 'https://linkerd.io/2/features/server-policy/',
  },
  check: topology => [
    ...meshTlsAuthentications(topology).flatMap(resource => refs(resource, 'spec.identityRefs', resource.manifest.spec.identityRefs)),
    ...authorizationPolicies(topology).flatMap(resource => refs(resource, 'spec.requiredAuthenticationRefs', resource.manifest.spec.requiredAuthenticationRefs)),
  ],
};
