import { Severity } from '../../model/finding';
import { placedContainersOf, repeated, workloads } from '../../topology';
import { ICheck } from '../check';

export const portNameOncePerPod: ICheck = {
  rule: {
    name: 'kubernetes/port-name-once-per-pod',
    severity: Severity.WARNING,
    title: 'The name of a port stands for one number in a pod',
    why: 'A Service or a probe that names the port gets that of the first container that has it.',
    fix: 'Give one of the ports another name.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const ports = placedContainersOf(workload).filter(({ initial }) => !initial).flatMap(({ container, at }) =>
      (container.ports ?? []).map(({ name, containerPort }, i) => ({ at: `${at}.ports[${i}]`, container: container.name, name, containerPort })));
    return repeated(ports.filter(({ name }) => name), ({ name }) => name).filter(({ item, before }) => item.container !== before.container)
      .map(({ item, before }) => ({
        resource: workload.resource,
        field: `${item.at}.name`,
        message: `'${item.name}' is port ${before.containerPort} of ${before.container} and port ${item.containerPort} of ${item.container}.`,
      }));
  }),
};
