import { Severity } from '../../model/finding';
import { containerPorts, isPortName, selectsUnread, services, workloadsBehind } from '../../topology';
import { ICheck } from '../check';

/** Ports of the proxies that meshes add to pods. */
const INJECTED = /^(linkerd-|http-envoy)/;

export const targetPortName: ICheck = {
  rule: {
    name: 'kubernetes/target-port-name',
    severity: Severity.ERROR,
    title: 'A target port that is named is the name of a container port',
    why: 'The Service has no endpoints for the port, so its clients are refused. The Service itself looks fine.',
    fix: 'Name a container port of the pods, or write its number.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => services(topology).flatMap(service => (service.manifest.spec?.ports ?? []).flatMap(({ port, targetPort }, i) => {
    // Clients of a headless Service dial the pods, at a port of their choice.
    if (service.manifest.spec?.clusterIP === 'None') { return []; }
    if (typeof targetPort !== 'string' || !isPortName(targetPort) || INJECTED.test(targetPort)) { return []; }
    const ports = workloadsBehind(topology, service).map(containerPorts);
    if (ports.length === 0 || ports.some(list => list.some(({ name }) => name === targetPort)) || selectsUnread(topology, service)) { return []; }
    const has = [...new Set(ports.flat().map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`))].join(', ') || 'none';
    return [{
      resource: service,
      field: `spec.ports[${i}].targetPort`,
      message: `Port ${port} of Service ${service.name} leads to the container port '${targetPort}', which no pod has; the pods have ${has}.`,
    }];
  })),
};
