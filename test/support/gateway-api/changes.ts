/** Changes of objects: single fields of good ones, and several odd things in one object. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';

type Way = (string | number)[];

const BASES = join(__dirname, '..', '..', 'checks', 'bases');
const GOOD = ['gateway', 'gateway-kinds', 'gateway-experimental']
  .flatMap(base => parseAllDocuments(readFileSync(join(BASES, `${base}.yaml`), 'utf8')).map(document => document.toJS()))
  .filter(({ apiVersion }) => apiVersion.startsWith('gateway.networking.'));

function waysIn(value: any, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) { return [way]; }
  return [way, ...Object.entries(value).flatMap(([key, part]) => waysIn(part, [...way, Array.isArray(value) ? Number(key) : key]))];
}

const at = (value: any, way: Way) => way.reduce((parent, key) => parent?.[key], value);

const fieldOf = (way: Way) => String([...way].reverse().find(part => typeof part === 'string'));

/** Values that stand anywhere in good objects, by the name of their field. */
const ELSEWHERE = new Map<string, any[]>();
for (const good of GOOD) {
  for (const way of waysIn(good.spec)) {
    const key = fieldOf(way);
    ELSEWHERE.set(key, [...ELSEWHERE.get(key) ?? [], at(good.spec, way)]);
  }
}
const WORDS = ['', '/', '*', 'a', 'HTTP', 'TCP', 'TLS', 'Terminate', 'Passthrough', 'Exact', 'RequestRedirect', 'URLRewrite', 'Service', '10s'];

/** Leaves out, doubles, or replaces what is at one place. */
function change(object: any, where: number, how: number, which: number): any {
  const changed = structuredClone(object);
  const ways = waysIn(changed.spec).slice(1);
  if (ways.length === 0) { return changed; }
  const way = ways[where % ways.length];
  const parent = at(changed.spec, way.slice(0, -1));
  const key = way.at(-1)!;
  if (how < 2) {
    if (Array.isArray(parent)) { parent.splice(Number(key), 1); } else { delete parent[key]; }
  } else if (how < 4 && Array.isArray(parent)) {
    parent.push(structuredClone(parent[Number(key)]));
  } else {
    const values = [...ELSEWHERE.get(fieldOf(way)) ?? [], ...typeof parent[key] === 'string' ? WORDS : []];
    if (values.length > 0) { parent[key] = structuredClone(values[which % values.length]); }
  }
  return changed;
}

const step = fc.tuple(fc.nat(200), fc.nat(9), fc.nat(200));

/** Good objects, changed in one to three places, whether or not a rule is there. */
export const CHANGED: fc.Arbitrary<any> = fc.tuple(fc.constantFrom(...GOOD), fc.array(step, { minLength: 1, maxLength: 3 }))
  .map(([good, steps]) => steps.reduce((object, [where, how, which]) => change(object, where, how, which), good));

/** One object of several of the same kind: the rules, listeners and parents of all of them. */
export function combined(objects: any[]): any {
  const spec: any = Object.assign({}, ...objects.map(object => object.spec));
  for (const list of ['rules', 'parentRefs', 'targetRefs']) {
    const all = objects.flatMap(object => object.spec[list] ?? []);
    if (all.length > 0) { spec[list] = all; }
  }
  return { ...objects[0], spec };
}
