import { Severity } from '../../model/finding';
import { services } from '../../topology';
import { ICheck } from '../check';

export const serviceTypeFields: ICheck = {
  rule: {
    name: 'kubernetes/service-type-fields',
    severity: Severity.ERROR,
    title: 'A Service has the fields that its type needs, and no others',
    why: 'The API server refuses the object.',
    fix: 'Change the type, or the field.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => services(topology).flatMap(service => {
    const { type = 'ClusterIP', externalName, externalIPs = [], clusterIP, ports = [], externalTrafficPolicy } = service.manifest.spec ?? {};
    const at = (field: string, message: string) => [{ resource: service, field, message }];
    if (type === 'ExternalName') {
      if (clusterIP && clusterIP !== 'None') { return at('spec.clusterIP', 'A Service of type ExternalName has no clusterIP.'); }
      return externalName ? [] : at('spec.externalName', 'A Service of type ExternalName has no externalName.');
    }
    if (ports.length === 0 && clusterIP !== 'None') { return at('spec.ports', `Service ${service.name} has no port.`); }
    if (type !== 'ClusterIP') { return clusterIP === 'None' ? at('spec.clusterIP', `A Service of type ${type} cannot be headless.`) : []; }
    return [
      ...externalTrafficPolicy && externalIPs.length === 0 ? at('spec.externalTrafficPolicy', 'A Service of type ClusterIP has no externalTrafficPolicy.') : [],
      ...ports.flatMap(({ nodePort }, i) => nodePort ? at(`spec.ports[${i}].nodePort`, 'A Service of type ClusterIP has no nodePort.') : []),
    ];
  }),
};
