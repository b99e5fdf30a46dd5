import { Severity } from '../../model/finding';
import { placedContainers, services } from '../../topology';
import type { Resource } from '../../topology';
import { ICheck, Violation } from '../check';

function problem(resource: Resource, field: string, port: number | string): Violation[] {
  return typeof port !== 'number' || port >= 1 && port <= 65535 ? [] : [{ resource, field, message: `There is no port ${port}.` }];
}

export const portRange: ICheck = {
  rule: {
    name: 'kubernetes/port-range',
    severity: Severity.ERROR,
    title: 'A port is a number from 1 to 65535',
    why: 'The API server refuses the object.',
    fix: 'Write a number from 1 to 65535.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => [
    ...placedContainers(topology).flatMap(({ workload, container: { ports = [] }, at }) => ports.flatMap(({ containerPort, hostPort = 1 }, i) => [
      ...problem(workload.resource, `${at}.ports[${i}].containerPort`, containerPort),
      ...problem(workload.resource, `${at}.ports[${i}].hostPort`, hostPort || 1),
    ])),
    ...services(topology).flatMap(service => (service.manifest.spec?.ports ?? []).flatMap(({ port, targetPort }, i) => [
      ...problem(service, `spec.ports[${i}].port`, port),
      ...problem(service, `spec.ports[${i}].targetPort`, targetPort || 1),
    ])),
  ],
};
