import { Severity } from '../../model/finding';
import { authorizationPolicies } from '../../topology';
import { ICheck } from '../check';

export const policyForEveryone: ICheck = {
  rule: {
    name: 'linkerd/policy-for-everyone',
    severity: Severity.WARNING,
    title: 'An AuthorizationPolicy says who may call',
    why: 'A policy that asks for no authentication lets everyone in, with or without a proxy.',
    fix: 'Name a MeshTLSAuthentication, a ServiceAccount or a NetworkAuthentication.',
    source: 'https://linkerd.io/2/reference/authorization-policy/',
  },
  check: topology => authorizationPolicies(topology).flatMap(resource => {
    const { requiredAuthenticationRefs, targetRef: { kind, name } } = resource.manifest.spec;
    return requiredAuthenticationRefs.length > 0 ? []
      : [{ resource, field: 'spec.requiredAuthenticationRefs', message: `Everyone may call ${kind} ${name}.` }];
  }),
};
