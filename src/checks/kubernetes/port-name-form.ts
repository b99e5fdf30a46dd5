import { Severity } from '../../model/finding';
import { isPortName, placedContainers, services } from '../../topology';
import type { Resource } from '../../topology';
import { ICheck, Violation } from '../check';

function problem(resource: Resource, field: string, name: string | number | undefined): Violation[] {
  return typeof name !== 'string' || name === '' || isPortName(name) ? [] : [{
    resource, field, message: `'${name}' is no name of a port.`, ...portNumber(name) && { fix: `Write the number without quotes: ${name}.` },
  }];
}

function portNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

export const portNameForm: ICheck = {
  rule: {
    name: 'kubernetes/port-name-form',
    severity: Severity.ERROR,
    title: 'A name of a port is one of IANA\'s form',
    why: 'The API server refuses the object: at most 15 small letters, digits and dashes, with one letter at least.',
    fix: 'Shorten the name, and use small letters, digits and single dashes.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => [
    ...placedContainers(topology).flatMap(({ workload, container: { ports = [] }, at }) =>
      ports.flatMap(({ name }, i) => problem(workload.resource, `${at}.ports[${i}].name`, name))),
    ...services(topology).flatMap(service =>
      (service.manifest.spec?.ports ?? []).flatMap(({ targetPort }, i) => problem(service, `spec.ports[${i}].targetPort`, targetPort))),
  ],
};
