import type { BackendTLSPolicyTargetRef } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import { backendTlsPolicies } from '../../topology';
import { ICheck } from '../check';

export const policyTargetSection: ICheck = {
  rule: {
    name: 'gateway/policy-target-section',
    severity: Severity.ERROR,
    title: 'Targets of a BackendTLSPolicy that are one Service all name a port, or none does',
    why: 'The API server refuses the policy: the target without a port would cover the other one.',
    fix: 'Name a port in the sectionName of each of them, or keep the one without.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/backendtlspolicy_types.go#L58',
  },
  check: topology => backendTlsPolicies(topology).flatMap(policy => {
    const first = new Map<string, BackendTLSPolicyTargetRef>();
    return policy.manifest.spec.targetRefs.flatMap((target, i) => {
      const key = [target.group, target.kind, target.name].join();
      const before = first.get(key) ?? target;
      first.set(key, before);
      if ((before.sectionName === undefined) === (target.sectionName === undefined)) { return []; }
      return [{ resource: policy, field: `spec.targetRefs[${i}]`, message: `The policy names ${target.kind} ${target.name} with sectionName and without.` }];
    });
  }),
};
