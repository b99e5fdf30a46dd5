import { Severity } from '../../model/finding';
import { placedContainersOf, repeated, workloads } from '../../topology';
import { ICheck } from '../check';

export const hostPort: ICheck = {
  rule: {
    name: 'kubernetes/host-port',
    severity: Severity.ERROR,
    title: 'Ports of the node are free for each container',
    why: 'The API server refuses the object: in the network of the node a container has the port it listens on, and no port is given twice.',
    fix: 'Set hostPort to containerPort, or leave it out.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const { resource, template: { spec } } = workload;
    const ports = placedContainersOf(workload).filter(({ initial }) => !initial).flatMap(({ container, at }) =>
      (container.ports ?? []).flatMap((port, i) => port.hostPort ? [{ ...port, at: `${at}.ports[${i}]` }] : []));
    return [
      ...repeated(ports, port => [port.hostPort, port.hostIP ?? '', port.protocol ?? 'TCP'])
        .map(({ item }) => ({ resource, field: `${item.at}.hostPort`, message: `Two containers ask for port ${item.hostPort} of the node.` })),
      ...ports.filter(port => spec?.hostNetwork && port.hostPort !== port.containerPort).map(port => ({
        resource,
        field: `${port.at}.hostPort`,
        message: `The pod is in the network of its node, and listens on port ${port.containerPort} there, not on ${port.hostPort}.`,
      })),
    ];
  }),
};
