import { posix } from 'node:path';
import { clusterScoped } from './cluster-scoped';
import { ObjectIndex } from './object-index';
import { Resource } from './resource';

/** No more clusters are told apart. */
const MOST = 16;

/**
 * Tells apart what is for different clusters, e.g. the same app for development and for production: two bundles that write different objects of
 * one name cannot be meant for one cluster. What contradicts nobody is in each of them, unless those beside it are not. What several bundles write
 * in the same way counts once.
 *
 * @param resources all objects
 * @returns the objects of each cluster
 */
export function clustersOf(resources: Resource[]): Resource[][] {
  if (resources.every(({ bundle }) => bundle === resources[0].bundle)) { return [resources]; }
  const { opponents, repeats } = compare(resources);
  const once = (objects: Resource[]) => repeats.size > 0 ? withoutRepeats(objects) : objects;
  if (opponents.size === 0) { return [once(resources)]; }
  const clusters = divide(opponents);
  const foldersOf = clusters.map(cluster => new Set(cluster.map(bundle => posix.dirname(bundle))));
  return clusters.map((cluster, i) => {
    const own = new Set(cluster);
    const isHere = (bundle: string) => {
      const folder = posix.dirname(bundle);
      return foldersOf[i].has(folder) || !foldersOf.some(folders => folders.has(folder));
    };
    return once(resources.filter(({ bundle = '' }) => opponents.has(bundle) ? own.has(bundle) : isHere(bundle)));
  });
}

/** The bundles that are in one cluster only, for each cluster; none if there is one cluster. */
export function bundlesApart(resources: Resource[]): string[][] {
  return divide(compare(resources).opponents);
}

function divide(opponents: Map<string, Set<string>>): string[][] {
  const clusters: string[][] = [];
  for (const [bundle, others] of opponents) {
    const possible = clusters.filter(cluster => cluster.every(other => !others.has(other)));
    const [nearest] = possible.sort((one, other) => likeness(bundle, other) - likeness(bundle, one));
    if (nearest) { nearest.push(bundle); } else if (clusters.length < MOST) { clusters.push([bundle]); } else { clusters.at(-1)!.push(bundle); }
  }
  return clusters;
}

function withoutRepeats(objects: Resource[]): Resource[] {
  const { repeats } = compare(objects);
  return objects.filter(object => !repeats.has(object));
}

/** The bundles that contradict each other, and the objects that another bundle has written before. */
function compare(resources: Resource[]): { readonly opponents: Map<string, Set<string>>; readonly repeats: Set<Resource> } {
  const opponents = new Map<string, Set<string>>();
  const repeats = new Set<Resource>();
  const known = new ObjectIndex<Resource[]>();
  for (const resource of resources) {
    const { group, kind, namespace, name, bundle = '' } = resource;
    const before = name ? known.get(group, kind, namespace, name) : undefined;
    if (!before) { known.set(group, kind, namespace, name, [resource]); continue; }
    const elsewhere = before.filter(one => one.bundle !== resource.bundle);
    if (elsewhere.some(one => isSame(one, resource))) { repeats.add(resource); }
    for (const { bundle: other = '' } of clusterScoped(group, kind) ? [] : elsewhere.filter(one => !isSame(one, resource))) {
      add(opponents, other, bundle);
      add(opponents, bundle, other);
    }
    before.push(resource);
  }
  return { opponents, repeats };
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
