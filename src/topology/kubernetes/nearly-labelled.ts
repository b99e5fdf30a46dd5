import { grouped } from '../grouped';
import { Typed } from '../kinds';
import { once } from '../once';
import { selectsUnread, servicesOf, workloadsBehind } from './services';
import { isSlip } from '../references/near-names';
import { Topology } from '../topology';
import { Workload, workloads } from './workloads';
import type { Service } from '../../imports/kubernetes';

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
  return found.length === 1 && !selectsUnread(topology, service) ? found[0] : undefined;
}

/** Workloads that no Service selects, by namespace. */
const unserved = once(topology => grouped(workloads(topology)
  .filter(workload => workload.resource.group !== 'batch' && servicesOf(topology, workload).length === 0)
  .map(workload => [workload.resource.namespace, workload])));
