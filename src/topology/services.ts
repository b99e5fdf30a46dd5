import { services, Typed } from './kinds';
import { once } from './once';
import { Resource } from './resource';
import { hasLabels } from './selectors';
import { Topology } from './topology';
import { containerPorts, Workload, workloadsIn } from './workloads';
import type { Service, ServicePort } from '../imports/kubernetes';

/** A Service, if it is among the manifests. */
export function findService(topology: Topology, name: string, namespace: string): Typed<Service> | undefined {
  return topology.find('', 'Service', name, namespace) as Typed<Service> | undefined;
}

const behind = once(() => new Map<Resource, Workload[]>());

/** The workloads whose pods a Service selects. */
export function workloadsBehind(topology: Topology, service: Typed<Service>): Workload[] {
  const known = behind(topology);
  if (!known.has(service)) {
    const { selector } = service.manifest.spec ?? {};
    known.set(service, workloadsIn(topology, service.namespace).filter(({ labels }) => hasLabels(labels, selector)));
  }
  return known.get(service)!;
}

/** The Services that select the pods of a workload. */
export function servicesOf(topology: Topology, workload: Workload): Typed<Service>[] {
  return (servicesByNamespace(topology).get(workload.resource.namespace) ?? [])
    .filter(service => hasLabels(workload.labels, service.manifest.spec?.selector));
}

const servicesByNamespace = once(topology => {
  const found = new Map<string, Typed<Service>[]>();
  for (const service of services(topology)) { found.set(service.namespace, [...found.get(service.namespace) ?? [], service]); }
  return found;
});

/** A port of a Service, by its number. */
export function portOf(service: Typed<Service>, port: number | undefined): ServicePort | undefined {
  return service.manifest.spec?.ports?.find(candidate => candidate.port === port);
}

/** Whether a workload has the container port that a Service port leads to. A number leads there whether declared or not. */
export function leadsSomewhere(workload: Workload, targetPort: number | string): boolean {
  return containerPorts(workload).some(port => port.name === targetPort || port.containerPort === targetPort);
}
