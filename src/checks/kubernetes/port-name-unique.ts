import { Severity } from '../../model/finding';
import { placedContainers, repeated } from '../../topology';
import { ICheck } from '../check';

export const portNameUnique: ICheck = {
  rule: {
    name: 'kubernetes/port-name-unique',
    severity: Severity.ERROR,
    title: 'Ports of a container have different names',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Give one of them another name.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { name, ports = [] }, at }) =>
    repeated(ports.map((port, i) => ({ port, i })).filter(({ port }) => port.name), ({ port }) => port.name).map(({ item: { port, i } }) => ({
      resource: workload.resource, field: `${at}.ports[${i}].name`, message: `Container ${name} has two ports '${port.name}'.`,
    }))),
};
