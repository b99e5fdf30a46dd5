import type { Container, ContainerPort, ObjectMeta, PodSpec } from '../../imports/kubernetes';
import { grouped } from '../grouped';
import { deployments, daemonSets, statefulSets, replicaSets, jobs, cronJobs, pods, rollouts } from '../kinds';
import { labelIndex } from './label-index';
import { once, onceEach } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** Something that has pods. */
export interface Workload {
  readonly resource: Resource;
  /** Where its pod template is, e.g. `spec.template`; empty for a Pod. */
  readonly at: string;
  readonly template: { readonly metadata?: ObjectMeta; readonly spec?: PodSpec };
  /** Labels of its pods. */
  readonly labels: { [label: string]: string };
  /** Annotations of its pods. */
  readonly annotations: { [key: string]: string };
}

const KINDS: [(topology: Topology) => Resource[], string][] = [
  [deployments, 'spec.template'], [daemonSets, 'spec.template'], [statefulSets, 'spec.template'], [replicaSets, 'spec.template'],
  [jobs, 'spec.template'], [cronJobs, 'spec.jobTemplate.spec.template'], [pods, ''], [rollouts, 'spec.template'],
];

/** All objects with a pod template, whatever is in it. */
export const podTemplates = once((topology): Pick<Workload, 'resource' | 'at' | 'template'>[] => KINDS.flatMap(([list, at]) => list(topology)
  .map(resource => ({ resource, at, template: at ? resource.get(at) : resource.manifest })).filter(({ template }) => template)));

/**
 * All that has pods. A Rollout that refers to a Deployment has none of its own here: `workloadOf` finds those it runs.
 */
export const workloads = once((topology): Workload[] => podTemplates(topology).filter(({ template }) => template.spec)
  .map(placed => ({ ...placed, labels: placed.template.metadata?.labels ?? {}, annotations: placed.template.metadata?.annotations ?? {} })));

const byResource = once(topology => new Map(workloads(topology).map(workload => [workload.resource, workload])));

/** The pods that an object runs, if it has a pod template or refers to something that has one. Nothing if unknown. */
export function workloadOf(topology: Topology, resource: Resource): Workload | undefined {
  const own = byResource(topology).get(resource);
  const reference = resource.kind === 'Rollout' ? resource.get('spec.workloadRef') : undefined;
  if (own || !reference) { return own; }
  const group = String(reference.apiVersion ?? '').split('/')[0];
  const referred = topology.find(group, reference.kind, reference.name, resource.namespace);
  return referred && byResource(topology).get(referred);
}

/** The workloads of a namespace. */
export function workloadsIn(topology: Topology, namespace: string): Workload[] {
  return byNamespace(topology).get(namespace) ?? [];
}

/** The workloads whose pods a selector picks in a namespace. */
export const workloadsByLabel = once(topology =>
  labelIndex(workloads(topology).map(workload => ({ workload, namespace: workload.resource.namespace, labels: workload.labels }))));

const byNamespace = once(topology => grouped(workloads(topology).map(workload => [workload.resource.namespace, workload])));

/** Containers that serve, and native sidecars. */
export const containersOf = onceEach(({ template }: Workload): Container[] => {
  const sidecars = (template.spec?.initContainers ?? []).filter(container => container.restartPolicy === 'Always');
  return [...template.spec?.containers ?? [], ...sidecars];
});

/** All ports that the containers of a workload declare. */
export const containerPorts = onceEach((workload: Workload): ContainerPort[] =>
  containersOf(workload).flatMap(container => container.ports ?? []));

/** A container, with where it is. */
export interface ContainerPlace {
  /** e.g. `spec.template.spec.containers[0]`. */
  readonly at: string;
  readonly container: Container;
}

/** Containers that serve, and native sidecars, with where they are. */
export const containerPlaces = onceEach(({ at, template: { spec } }: Workload): ContainerPlace[] => {
  const root = at ? `${at}.spec` : 'spec';
  const places = (list: 'containers' | 'initContainers') => (spec?.[list] ?? []).map((container, i) => ({ at: `${root}.${list}[${i}]`, container }));
  return [...places('containers'), ...places('initContainers').filter(({ container }) => container.restartPolicy === 'Always')];
});
