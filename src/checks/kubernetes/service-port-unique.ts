import { Severity } from '../../model/finding';
import { repeated, services } from '../../topology';
import { ICheck } from '../check';

export const servicePortUnique: ICheck = {
  rule: {
    name: 'kubernetes/service-port-unique',
    severity: Severity.ERROR,
    title: 'A Service has each port once',
    why: 'The API server refuses the object.',
    fix: 'Give one of them another number, or another protocol.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => services(topology).flatMap(service =>
    repeated(service.manifest.spec?.ports ?? [], ({ port, protocol = 'TCP' }) => [port, protocol]).map(({ index, item }) => ({
      resource: service, field: `spec.ports[${index}].port`, message: `Service ${service.name} has port ${item.port} twice.`,
    }))),
};
