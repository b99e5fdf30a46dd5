import { Severity } from '../../model/finding';
import { placedContainersOf, repeated, workloads } from '../../topology';
import { ICheck } from '../check';

export const portOncePerPod: ICheck = {
  rule: {
    name: 'kubernetes/port-once-per-pod',
    severity: Severity.WARNING,
    title: 'Containers of a pod listen on different ports',
    why: 'They share one network, so the second one to listen on the port fails, and its container is restarted for ever.',
    fix: 'Let one of the containers listen on another port.',
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const ports = placedContainersOf(workload).filter(({ initial }) => !initial).flatMap(({ container, at }) =>
      (container.ports ?? []).map(({ containerPort, protocol = 'TCP' }, i) => ({ at: `${at}.ports[${i}]`, name: container.name, containerPort, protocol })));
    return repeated(ports, ({ containerPort, protocol }) => [containerPort, protocol]).filter(({ item, before }) => item.name !== before.name)
      .map(({ item, before }) => ({
        resource: workload.resource,
        field: `${item.at}.containerPort`,
        message: `The containers ${before.name} and ${item.name} both declare ${item.protocol} port ${item.containerPort}.`,
      }));
  }),
};
