import { rolloutsUsing } from '../argo/rollouts';
import { grouped } from '../grouped';
import { services, Typed } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';
import { hasLabels } from './selectors';
import { Topology } from '../topology';
import { Workload, workloadOf, workloadsByLabel, workloadsIn } from './workloads';
import type { Service, ServicePort } from '../../imports/kubernetes';

/** A Service, if it is among the manifests. */
export function findService(topology: Topology, name: string, namespace: string): Typed<Service> | undefined {
  return topology.find('', 'Service', name, namespace) as Typed<Service> | undefined;
}

const behind = once(topology => new Map<Resource, Workload[]>(services(topology).map(service => {
  const { selector = {} } = service.manifest.spec ?? {};
  const picked = Object.keys(selector).length > 0 ? workloadsByLabel(topology)(service.namespace, { matchLabels: selector }) : undefined;
  const given = picked ? [] : rolloutsUsing(topology, service).flatMap(rollout => workloadOf(topology, rollout) ?? []);
  return [service, picked?.map(({ workload }) => workload) ?? given];
})));

/** The workloads whose pods a Service selects. To one without a selector Argo Rollouts gives that of the Rollout which uses it. */
export function workloadsBehind(topology: Topology, service: Typed<Service>): Workload[] {
  return behind(topology).get(service) ?? [];
}

/** Whether a Service selects pods of something that nobody reads, because its kind is unknown or its form is wrong. */
export function selectsUnread(topology: Topology, { namespace, manifest }: Typed<Service>): boolean {
  const read = new Set(workloadsIn(topology, namespace).map(({ resource }) => resource));
  const labelsOf = (resource: Resource) => resource.kind === 'Pod' ? resource.labels : resource.get('spec.template.metadata.labels');
  return [...topology.resources, ...topology.unreadable]
    .some(resource => resource.namespace === namespace && !read.has(resource) && hasLabels(labelsOf(resource), manifest.spec?.selector));
}

const before = once(topology =>
  grouped(services(topology).flatMap(service => workloadsBehind(topology, service).map(workload => [workload, service] as const))));

/** The Services that select the pods of a workload. */
export function servicesOf(topology: Topology, workload: Workload): Typed<Service>[] {
  return before(topology).get(workload) ?? [];
}

/** A port of a Service, by its number. */
export function portOf(service: Typed<Service>, port: number | undefined): ServicePort | undefined {
  return service.manifest.spec?.ports?.find(candidate => candidate.port === port);
}
