import { Severity } from '../../model/finding';
import { authorizationPolicies } from '../../topology';
import { ICheck } from '../check';

const SORTS: { [kind: string]: string } = {
  'policy.linkerd.io/MeshTLSAuthentication': 'mesh identity',
  '/ServiceAccount': 'mesh identity',
  'policy.linkerd.io/NetworkAuthentication': 'network',
};

export const authenticationRefs: ICheck = {
  rule: {
    name: 'linkerd/authentication-refs',
    severity: Severity.ERROR,
    title: 'An AuthorizationPolicy names one mesh identity and one network at most',
    why: 'Linkerd refuses a policy with two of a sort, with a MeshTLSAuthentication beside a ServiceAccount, and with any other kind.',
    fix: 'Write a policy for each alternative, or put the identities into one MeshTLSAuthentication.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => authorizationPolicies(topology).flatMap(resource => {
    const kinds = resource.manifest.spec.requiredAuthenticationRefs.map(({ group = '', kind }) => SORTS[`${group === 'core' ? '' : group}/${kind}`]);
    return kinds.flatMap((sort, i) => sort && kinds.indexOf(sort) === i ? [] : [{
      resource,
      field: `spec.requiredAuthenticationRefs[${i}]`,
      message: sort ? `This is the second ${sort} that is asked for.` : 'Linkerd knows no authentication of this group and kind.',
    }]);
  }),
};
