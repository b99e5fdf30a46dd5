import { Severity } from '../../model/finding';
import { backendTlsPolicies, repeated } from '../../topology';
import { ICheck } from '../check';

export const policyTargetUnique: ICheck = {
  rule: {
    name: 'gateway/policy-target-unique',
    severity: Severity.ERROR,
    title: 'A BackendTLSPolicy names each target once',
    why: 'The API server refuses the policy.',
    fix: 'Take the second one out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/backendtlspolicy_types.go#L58',
  },
  check: topology => backendTlsPolicies(topology).flatMap(policy =>
    repeated(policy.manifest.spec.targetRefs, ({ group, kind, name, sectionName }) => [group, kind, name, sectionName]).map(({ index, item }) => ({
      resource: policy, field: `spec.targetRefs[${index}]`, message: `The policy names ${item.kind} ${item.name} twice.`,
    }))),
};
