import { Severity } from '../../model/finding';
import { repeated, services } from '../../topology';
import { ICheck } from '../check';

export const servicePortNames: ICheck = {
  rule: {
    name: 'kubernetes/service-port-names',
    severity: Severity.ERROR,
    title: 'Ports of a Service have names of their own, if there are more than one',
    why: 'The API server refuses the object.',
    fix: 'Give each port a name of small letters, digits and dashes.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => services(topology).flatMap(service => {
    const ports = service.manifest.spec?.ports ?? [];
    return [
      ...ports.flatMap(({ name, port }, i) => name || ports.length === 1 ? [] : [{
        resource: service, field: `spec.ports[${i}].name`, message: `Port ${port} of Service ${service.name} has no name.`,
      }]),
      ...repeated(ports, ({ name, port }) => name ?? port).filter(({ item }) => item.name).map(({ index, item }) => ({
        resource: service, field: `spec.ports[${index}].name`, message: `Service ${service.name} has two ports '${item.name}'.`,
      })),
      ...ports.flatMap(({ name }, i) => !name || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name) ? [] : [{
        resource: service, field: `spec.ports[${i}].name`, message: `'${name}' is no name of a port.`,
      }]),
    ];
  }),
};
