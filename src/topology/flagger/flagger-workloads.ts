import { canaryWorkload, FlaggerCanary, servicePortOf } from './canaries';
import { flaggerLabels } from './flagger-settings';
import type { LabelSelector } from '../../imports/kubernetes';
import { canaries } from '../kinds';
import { ConfigUse, configsOf } from '../kubernetes/configs';
import { labelIndex } from '../kubernetes/label-index';
import { Workload, workloadsByLabel } from '../kubernetes/workloads';
import { once } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** A Deployment or DaemonSet that Flagger rolls out, and how it tells the pods of stable from it. */
export interface FlaggerWorkload {
  readonly canary: FlaggerCanary;
  readonly workload: Workload;
  /** The label that Flagger tells pods apart by. */
  readonly label: string;
  /** Its value on the pods of the canary. */
  readonly value: string;
  readonly namespace: string;
  /** The labels of the pods of stable. */
  readonly labels: { [label: string]: string };
}

/** What Canaries roll out, as far as it is among the manifests and Flagger can tell its pods apart. */
export const flaggerWorkloads = once((topology): FlaggerWorkload[] => canaries(topology).flatMap(canary => {
  const workload = canaryWorkload(topology, canary);
  const selector = workload?.resource.get('spec.selector.matchLabels') ?? {};
  const label = flaggerLabels(topology).find(known => known in selector);
  if (!workload || label === undefined) { return []; }
  const value: string = selector[label];
  return [{ canary, workload, label, value, namespace: canary.namespace, labels: { ...workload.labels, [label]: `${value}-primary` } }];
}));

/** The ConfigMaps and Secrets that the pods of all targets read. */
export const targetConfigs = once((topology): (FlaggerWorkload & { readonly config: ConfigUse })[] =>
  flaggerWorkloads(topology).flatMap(found => configsOf(found.workload).map(config => ({ ...found, config }))));

/** A selector of pods, and the object that has it. */
export interface PodSelection {
  readonly resource: Resource;
  readonly selector: LabelSelector | undefined;
}

/**
 * Selections that pick the pods of a canary, but not those of its stable version, which no other selection picks either.
 *
 * @param selections all of one kind
 */
export function missedByStable(topology: Topology, selections: PodSelection[]): { readonly resource: Resource; readonly missed: FlaggerWorkload }[] {
  const picked = new Set(selections.flatMap(({ resource, selector }) => stablePods(topology)(resource.namespace, selector)));
  return selections.flatMap(({ resource, selector }) => workloadsByLabel(topology)(resource.namespace, selector)
    .flatMap(({ workload }) => byWorkload(topology).get(workload) ?? [])
    .filter(missed => !picked.has(missed))
    .map(missed => ({ resource, missed })));
}

/** The workloads whose pods a selector picks. */
export function selectedWorkloads(topology: Topology, namespace: string, selector: LabelSelector | undefined): Workload[] {
  return workloadsByLabel(topology)(namespace, selector).map(({ workload }) => workload);
}

const stablePods = once(topology => labelIndex(flaggerWorkloads(topology)));

const byWorkload = once(topology => new Map(flaggerWorkloads(topology).map(found => [found.workload, [found]])));

/** A port that Flagger adds to the Services of a Canary, because a container has it. */
export interface DiscoveredPort {
  /** Where the container port is. */
  readonly at: string;
  readonly name: string;
  readonly number: number;
  readonly protocol?: string;
}

const MESH_PROXIES = ['istio-proxy', 'envoy'];

/** The ports that Flagger discovers: those of all containers but the one that the Services lead to anyway. */
export function discoveredPorts(canary: FlaggerCanary, { at, template: { spec } }: Workload): DiscoveredPort[] {
  const meant = servicePortOf(canary);
  if (!canary.manifest.spec?.service?.portDiscovery) { return []; }
  const ports = (spec?.containers ?? []).flatMap((container, i) => MESH_PROXIES.includes(container.name) ? [] : (container.ports ?? [])
    .map(({ name, containerPort, protocol }, j): DiscoveredPort & { readonly own?: string } =>
      ({ at: `${at}.spec.containers[${i}].ports[${j}]`, name: name || `tcp-${container.name}-${j}`, own: name, number: containerPort, protocol })))
    .filter(({ number, own }) => number !== meant && own !== meant);
  return [...new Map(ports.map(({ own, ...port }) => [port.name, port])).values()];
}
