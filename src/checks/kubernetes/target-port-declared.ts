import { Severity } from '../../model/finding';
import { configsOf, containerPorts, findConfigMap, selectsUnread, services, Topology, Workload, workloadsBehind } from '../../topology';
import { ICheck } from '../check';

/** Ports of the proxies that meshes add to pods. */
const PROXIES = [4143, 4191, 15006, 15090];

export const targetPortDeclared: ICheck = {
  rule: {
    name: 'kubernetes/target-port-declared',
    severity: Severity.WARNING,
    title: 'A port without a target port is one of the ports that the containers declare',
    why: 'Without a targetPort it leads to the same number in the pods, and nothing listens there, as far as the manifests tell: clients of the'
      + ' Service are refused, or get something else.',
    fix: 'Name a port of the containers as targetPort, or add the port to the container.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => services(topology).flatMap(service => {
    const { clusterIP, ports = [] } = service.manifest.spec ?? {};
    if (clusterIP === 'None') { return []; }
    return ports.flatMap(({ port, targetPort }, i) => {
      // Programs listen at ports that nobody declares; whoever writes a number knows of one.
      if (targetPort !== undefined || PROXIES.includes(port)) { return []; }
      const behind = workloadsBehind(topology, service);
      const lists = behind.map(containerPorts);
      if (lists.length === 0 || lists.some(list => list.length === 0 || list.some(({ containerPort }) => containerPort === port))) { return []; }
      if (behind.some(workload => mayMention(topology, workload, port)) || selectsUnread(topology, service)) { return []; }
      const has = [...new Set(lists.flat().map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`))].join(', ');
      return [{
        resource: service,
        field: `spec.ports[${i}]`,
        message: `Port ${port} of Service ${service.name} has no target port, and no container declares ${port}; the pods have ${has}.`,
      }];
    });
  }),
};

/** Whether a number is somewhere in what makes a program listen: its arguments and variables, its probes, a ConfigMap, or one that nobody knows. */
function mayMention(topology: Topology, workload: Workload, port: number): boolean {
  const configs = configsOf(workload).filter(({ kind }) => kind === 'ConfigMap').map(({ name }) => findConfigMap(topology, name, workload.resource.namespace));
  const number = new RegExp(`\\b${port}\\b`);
  return configs.some(config => !config || number.test(JSON.stringify(config.manifest))) || number.test(JSON.stringify(workload.template.spec));
}
