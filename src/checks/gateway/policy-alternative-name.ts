import { Severity } from '../../model/finding';
import { backendTlsPolicies } from '../../topology';
import { ICheck } from '../check';

const TYPES = ['Hostname', 'URI'];

export const policyAlternativeName: ICheck = {
  rule: {
    name: 'gateway/policy-alternative-name',
    severity: Severity.ERROR,
    title: 'An alternative name has the value of its type, and only that',
    why: 'The API server refuses the policy.',
    fix: 'Keep hostname for the type Hostname, and uri for the type URI.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/backendtlspolicy_types.go#L255',
  },
  check: topology => backendTlsPolicies(topology).flatMap(policy => (policy.manifest.spec.validation.subjectAltNames ?? []).flatMap((name, i) => {
    if (!TYPES.includes(name.type) || TYPES.every(type => (type === name.type) === type.toLowerCase() in name)) { return []; }
    const has = ['hostname', 'uri'].filter(field => field in name).join(' and ') || 'no value';
    return [{ resource: policy, field: `spec.validation.subjectAltNames[${i}]`, message: `An alternative name of type ${name.type} has ${has}.` }];
  })),
};
