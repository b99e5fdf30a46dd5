import { fieldPath } from '../field-path';
import { once, onceEach } from '../once';
import { Topology } from '../topology';
import { Workload, workloads } from './workloads';
import type { Container } from '../../imports/kubernetes';

/** A container of a pod template, with where it is. */
export interface PlacedContainer {
  readonly workload: Workload;
  readonly container: Container;
  /** e.g. `spec.template.spec.containers[0]`. */
  readonly at: string;
  /** Whether it runs before the others, and ends. */
  readonly initial: boolean;
}

/** A field of the pods of a workload, e.g. `spec.volumes[0]`, as a field of its manifest. */
export function podField({ at }: Workload, ...way: (string | number)[]): string {
  return at ? `${at}.${fieldPath(...way)}` : fieldPath(...way);
}

/** All containers of a workload, those that run before the others too. */
export const placedContainersOf = onceEach((workload: Workload): PlacedContainer[] => {
  const { containers = [], initContainers = [] } = workload.template.spec ?? {};
  const root = podField(workload, 'spec');
  const placed = (list: string, found: Container[]) => found.map((container, i) => ({
    workload, container, at: `${root}.${list}[${i}]`, initial: list === 'initContainers' && container.restartPolicy !== 'Always',
  }));
  return [...placed('containers', containers), ...placed('initContainers', initContainers)];
});

/** All containers of all workloads. */
export const placedContainers: (topology: Topology) => PlacedContainer[] = once(topology => workloads(topology).flatMap(placedContainersOf));
