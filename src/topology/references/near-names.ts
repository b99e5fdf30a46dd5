import { distance } from 'fastest-levenshtein';
import { grouped } from '../grouped';
import { ObjectIndex } from '../object-index';
import { once } from '../once';
import { Reference, references } from './references';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** The object that a reference may mean: it has nearly that name, and nobody else names it. */
export function nearlyNamed(topology: Topology, { group, kind, name, namespace }: Reference): Resource | undefined {
  if (topology.ofKind(group, kind).length === 0) { return undefined; }
  return unusedOf(topology).get(`${group}/${kind}/${namespace}`)?.find(candidate => isSlip(candidate.name, name));
}

/** The object of that name in the only other namespace that has one, if nobody names it there. */
export function elsewhere(topology: Topology, { group, kind, name, namespace }: Reference): Resource | undefined {
  const [first, ...more] = topology.ofKind(group, kind).length > 0 && namespace ? byName(topology).get(`${group}/${kind}/${name}`) ?? [] : [];
  return first && more.length === 0 && first.namespace && isUnused(topology, first) ? first : undefined;
}

const named = once(topology => {
  const index = new ObjectIndex<true>();
  references(topology).forEach(({ group, kind, namespace, name }) => index.set(group, kind, namespace, name, true));
  return index;
});

function isUnused(topology: Topology, { group, kind, namespace, name }: Resource): boolean {
  return !named(topology).has(group, kind, namespace, name);
}

const unusedOf = once(topology => grouped(topology.resources.filter(resource => isUnused(topology, resource))
  .map(resource => [`${resource.group}/${resource.kind}/${resource.namespace}`, resource])));

const byName = once(topology => grouped(topology.resources.map(resource => [`${resource.group}/${resource.kind}/${resource.name}`, resource])));

/** Whether two names differ by a slip of the pen, not by a number or a word. */
export function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2 || one.replace(/\d+/g, '') === other.replace(/\d+/g, '')) { return false; }
  if (one.replace(/-/g, '') === other.replace(/-/g, '')) { return true; }
  const [words, others] = [one.split('-'), other.split('-')];
  const differing = words.map((word, i) => [word, others[i] ?? '']).filter(([word, same]) => word !== same);
  if (words.length !== others.length || differing.length !== 1) { return false; }
  const [[word, similar]] = differing;
  const shorter = Math.min(word.length, similar.length);
  return shorter >= 4 && (distance(word, similar) <= (shorter >= 8 ? 2 : 1) || areSwapped(word, similar));
}

/** Whether two letters beside each other changed places. */
function areSwapped(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, i) => letter !== other[i]);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === other;
}
