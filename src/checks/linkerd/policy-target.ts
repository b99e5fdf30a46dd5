import { Severity } from '../../model/finding';
import { authorizationPolicies } from '../../topology';
import { ICheck } from '../check';

const TARGETS: { [group: string]: string[] } = {
  'policy.linkerd.io': ['Server', 'HTTPRoute'],
  'gateway.networking.k8s.io': ['HTTPRoute', 'GRPCRoute'],
};

export const policyTarget: ICheck = {
  rule: {
    name: 'linkerd/policy-target',
    severity: Severity.ERROR,
    title: 'An AuthorizationPolicy is for a Server, a route, or its own namespace',
    why: 'Linkerd refuses a policy for anything else.',
    fix: 'Name a Server, an HTTPRoute, a GRPCRoute, or the namespace of the policy.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => authorizationPolicies(topology).flatMap(resource => {
    const { group = '', kind, name } = resource.manifest.spec.targetRef;
    const own = kind === 'Namespace' && (!resource.namespace || name === resource.namespace);
    if (['', 'core'].includes(group) ? own : TARGETS[group]?.includes(kind)) { return []; }
    return [{ resource, field: 'spec.targetRef', message: `Linkerd has no policies for ${kind} ${name} of group '${group}'.` }];
  }),
};
