import { Severity } from '../../model/finding';
import { backendTlsPolicies, findService } from '../../topology';
import { ICheck } from '../check';

export const backendTlsPort: ICheck = {
  rule: {
    name: 'gateway/backend-tls-port',
    severity: Severity.ERROR,
    title: 'A BackendTLSPolicy names a port that the Service has',
    why: 'sectionName is the name of a port. Without such a port the policy does nothing, and requests go to the pods unencrypted.',
    fix: 'Name a port of the Service, or leave sectionName out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy',
  },
  check: topology => backendTlsPolicies(topology).flatMap(policy => (policy.manifest.spec?.targetRefs ?? [])
    .flatMap(({ group, kind, name, sectionName }, i) => {
      const service = kind === 'Service' && group === '' ? findService(topology, name, policy.namespace) : undefined;
      const names = service?.manifest.spec?.ports?.map(port => port.name ?? '') ?? [];
      if (!sectionName || names.length === 0 || names.includes(sectionName)) { return []; }
      const message = `Service ${name} has no port '${sectionName}'; it has ${names.map(one => `'${one}'`).join(', ')}.`;
      return [{ resource: policy, field: `spec.targetRefs[${i}].sectionName`, message }];
    })),
};
