import { Severity } from '../../model/finding';
import { placedContainersOf, repeated, servicesOf, workloads } from '../../topology';
import { ICheck } from '../check';

export const portNameOncePerPod: ICheck = {
  rule: {
    name: 'kubernetes/port-name-once-per-pod',
    severity: Severity.WARNING,
    title: 'The name of a port to which a Service leads stands for one number in a pod',
    why: 'The Service gets the port of the first container that has one of this name.',
    fix: 'Give one of the ports another name.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const containers = placedContainersOf(workload).filter(({ initial, container }) => !initial && container.ports);
    if (containers.length < 2) { return []; }
    const leading = servicesOf(topology, workload).flatMap(service => service.manifest.spec?.ports ?? []);
    const targets = new Set(leading.map(({ targetPort, protocol }) => keyOf(targetPort, protocol)));
    const ports = containers.flatMap(({ container, at }) =>
      container.ports!.map((port, i) => ({ ...port, at: `${at}.ports[${i}]`, container: container.name, key: keyOf(port.name, port.protocol) })));
    return repeated(ports.filter(({ name, key }) => name && targets.has(key)), ({ key }) => key)
      .filter(({ item, before }) => item.container !== before.container)
      .map(({ item, before }) => ({
        resource: workload.resource,
        field: `${item.at}.name`,
        message: `'${item.name}' is port ${before.containerPort} of ${before.container} and port ${item.containerPort} of ${item.container}.`,
      }));
  }),
};

function keyOf(name: string | number | undefined, protocol = 'TCP'): string {
  return `${protocol} ${name}`;
}
