import { posix } from 'node:path';
import { clusterScoped } from './cluster-scoped';
import { ObjectIndex } from './object-index';
import { Resource } from './resource';

/** No more clusters are told apart. */
const MOST = 16;

/**
 * Tells apart what is for different clusters, e.g. the same app for development and for production: two bundles that write different objects of
 * one name cannot be meant for one cluster. What contradicts nobody is in each of them, unless those beside it are not.
 *
 * @param resources all objects
 * @returns the objects of each cluster
 */
export function clustersOf(resources: Resource[]): Resource[][] {
  const opponents = contradictions(resources);
  if (opponents.size === 0) { return [resources]; }
  const clusters: string[][] = [];
  for (const [bundle, others] of opponents) {
    const possible = clusters.filter(cluster => cluster.every(other => !others.has(other)));
    const [nearest] = possible.sort((one, other) => likeness(bundle, other) - likeness(bundle, one));
    if (nearest) { nearest.push(bundle); } else if (clusters.length < MOST) { clusters.push([bundle]); } else { clusters.at(-1)!.push(bundle); }
  }
  const beside = (bundle: string, cluster: string[]) => cluster.some(other => posix.dirname(other) === posix.dirname(bundle));
  return clusters.map(cluster => resources.filter(({ bundle = '' }) => opponents.has(bundle)
    ? cluster.includes(bundle)
    : beside(bundle, cluster) || !clusters.some(other => beside(bundle, other))));
}

/** The bundles that contradict each other. */
function contradictions(resources: Resource[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const known = new ObjectIndex<Resource[]>();
  for (const resource of resources) {
    const { group, kind, namespace, name, bundle = '' } = resource;
    if (!name || clusterScoped(group, kind)) { continue; }
    const before = known.get(group, kind, namespace, name);
    if (!before) { known.set(group, kind, namespace, name, [resource]); continue; }
    for (const { bundle: other = '' } of before.filter(one => one.bundle !== resource.bundle && !isSame(one, resource))) {
      add(found, other, bundle);
      add(found, bundle, other);
    }
    before.push(resource);
  }
  return found;
}

function add(sets: Map<string, Set<string>>, key: string, item: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(item));
}

function isSame(one: Resource, other: Resource): boolean {
  return JSON.stringify(one.manifest) === JSON.stringify(other.manifest);
}

/** How many words the name of a bundle has in common with those of a cluster: `web/prod.yaml` goes with `cart/prod.yaml`. */
function likeness(bundle: string, cluster: string[]): number {
  const words = new Set(bundle.split(/\W+/));
  return Math.max(...cluster.map(other => other.split(/\W+/).filter(word => words.has(word)).length));
}
