import { Severity } from '../../model/finding';
import { backendTlsPolicies } from '../../topology';
import { ICheck } from '../check';

export const policyCertificates: ICheck = {
  rule: {
    name: 'gateway/policy-certificates',
    severity: Severity.ERROR,
    title: 'A BackendTLSPolicy trusts certificates of its own, or those of the system',
    why: 'The API server refuses the policy if it names both or neither.',
    fix: 'Keep caCertificateRefs, or wellKnownCACertificates.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/backendtlspolicy_types.go#L148',
  },
  check: topology => backendTlsPolicies(topology).flatMap(policy => {
    const { caCertificateRefs = [], wellKnownCACertificates } = policy.manifest.spec.validation;
    if ((caCertificateRefs.length > 0) !== (wellKnownCACertificates !== undefined)) { return []; }
    const has = wellKnownCACertificates === undefined ? 'neither caCertificateRefs nor' : 'caCertificateRefs and';
    return [{ resource: policy, field: 'spec.validation', message: `The policy has ${has} wellKnownCACertificates.` }];
  }),
};
