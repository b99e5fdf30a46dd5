import { Severity } from '../../model/finding';
import { backendTlsPolicies, repeated } from '../../topology';
import { ICheck } from '../check';

export const backendTlsOnce: ICheck = {
  rule: {
    name: 'gateway/backend-tls-once',
    severity: Severity.ERROR,
    title: 'One BackendTLSPolicy is about a port of a Service',
    why: 'Only the oldest policy counts. The other is refused as Conflicted, and what it says about certificates is not followed.',
    fix: 'Merge the policies, or name different ports in sectionName.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy',
  },
  check: topology => repeated(backendTlsPolicies(topology).flatMap(policy => (policy.manifest.spec?.targetRefs ?? [])
    .map((target, i) => ({ policy, target, i }))),
  ({ policy, target: { group, kind, name, sectionName } }) => [policy.namespace, group, kind, name, sectionName])
    .filter(({ item, before }) => item.policy.name !== before.policy.name)
    .map(({ item: { policy, target, i }, before }) => ({
      resource: policy, field: `spec.targetRefs[${i}]`, message: `BackendTLSPolicy ${before.policy.name} is also about ${target.kind} ${target.name}.`,
    })),
};
