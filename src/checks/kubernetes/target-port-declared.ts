import { Severity } from '../../model/finding';
import { containerPorts, services, workloadsBehind } from '../../topology';
import { ICheck } from '../check';

/** Ports of the proxies that meshes add to pods. */
const PROXIES = [4143, 4191, 15006, 15090];

export const targetPortDeclared: ICheck = {
  rule: {
    name: 'kubernetes/target-port-declared',
    severity: Severity.WARNING,
    title: 'A target port is one of the ports that the containers declare',
    why: 'Nothing listens there, as far as the manifests tell: clients of the Service are refused, or get something else.',
    fix: 'Correct the number, or add the port to the container.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => services(topology).flatMap(service => (service.manifest.spec?.ports ?? []).flatMap(({ port, targetPort = port }, i) => {
    if (typeof targetPort !== 'number' || PROXIES.includes(targetPort)) { return []; }
    const ports = workloadsBehind(topology, service).map(containerPorts);
    if (ports.length === 0 || ports.some(list => list.length === 0 || list.some(({ containerPort }) => containerPort === targetPort))) { return []; }
    const has = [...new Set(ports.flat().map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`))].join(', ');
    return [{
      resource: service,
      field: `spec.ports[${i}]`,
      message: `Port ${port} of Service ${service.name} leads to port ${targetPort}, which no container declares; the pods have ${has}.`,
    }];
  })),
};
