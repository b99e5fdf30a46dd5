import { grouped } from './grouped';
import { Typed } from './kinds';
import { isSlip } from './near-names';
import { once } from './once';
import { Resource } from './resource';
import { hasLabels } from './selectors';
import { servicesOf, workloadsBehind } from './services';
import { Topology } from './topology';
import { Workload, workloads } from './workloads';
import type { Service } from '../imports/kubernetes';

/** The one workload that a Service selects but for one label. */
export interface NearlyLabelled {
  readonly workload: Workload;
  readonly label: string;
  /** What the Service asks for. */
  readonly asked: string;
}

/** The only workload that a Service would select if one label were right, and that no Service selects. */
export function nearlyLabelled(topology: Topology, service: Typed<Service>): NearlyLabelled | undefined {
  const selector = Object.entries(service.manifest.spec?.selector ?? {});
  if (selector.length === 0 || workloadsBehind(topology, service).length > 0) { return undefined; }
  const found = (unserved(topology).get(service.namespace) ?? []).flatMap(workload => {
    const wrong = selector.filter(([label, asked]) => workload.labels[label] !== asked);
    const [[label, asked] = ['', '']] = wrong;
    return wrong.length === 1 && (selector.length > 1 || isSlip(workload.labels[label] ?? '', asked)) ? [{ workload, label, asked }] : [];
  });
  return found.length === 1 && !selectsOthers(topology, service) ? found[0] : undefined;
}

/** Whether a Service selects pods of something that nobody reads, because its kind is unknown or its form is wrong. */
function selectsOthers({ resources, unreadable }: Topology, { namespace, manifest }: Typed<Service>): boolean {
  const labelsOf = (resource: Resource) => resource.kind === 'Pod' ? resource.labels : resource.get('spec.template.metadata.labels');
  return [...resources, ...unreadable].some(resource => resource.namespace === namespace && hasLabels(labelsOf(resource), manifest.spec?.selector));
}

/** Workloads that no Service selects, by namespace. */
const unserved = once(topology => grouped(workloads(topology)
  .filter(workload => workload.resource.group !== 'batch' && servicesOf(topology, workload).length === 0)
  .map(workload => [workload.resource.namespace, workload])));
