/** Single slips in manifests, as people make them. */
import { FieldPart, fieldPath } from '../../../src/topology';

export type Slip = 'drop' | 'rename' | 'retype' | 'misname' | 'swap' | 'shift';

/** One slip in one of several manifests. */
export interface Mutation {
  readonly slip: Slip;
  /** Which of the manifests. */
  readonly index: number;
  readonly field: string;
  /** What was done, e.g. `80 → 81`. */
  readonly change: string;
  readonly manifests: any[];
}

/** What says who an object is; without it, it would be another object, or none. */
const IDENTITY = ['apiVersion', 'kind', 'metadata'];

/** Every single slip in manifests: each field left out, misspelt, of another type; each name wrong; each port one too high. */
export function mutations(manifests: any[]): Mutation[] {
  const names = namesByKind(manifests);
  return manifests.flatMap((manifest, index) => fieldsOf(manifest).flatMap(({ parts, value }) => slipsAt(parts, value, names)
    .map(({ slip, change, edit }) => ({
      slip, index, field: fieldPath(...parts), change, manifests: manifests.map((other, i) => i === index ? edited(manifest, parts, edit) : other),
    }))));
}

interface Edit {
  readonly slip: Slip;
  readonly change: string;
  /** Changes the map or list that the field is in. */
  edit(parent: any, part: FieldPart): void;
}

function slipsAt(parts: FieldPart[], value: any, names: string[][]): Edit[] {
  const part = parts.at(-1)!;
  const to = (slip: Slip, other: any): Edit => ({
    slip, change: `${JSON.stringify(value)} → ${JSON.stringify(other)}`, edit: parent => { parent[part] = other; },
  });
  const isIdentity = parts.length === 1 && IDENTITY.includes(String(part));
  const alike = isIdentity ? [] : names.filter(same => same.includes(value));
  const others = alike.flat().filter(name => name !== value);
  const isPort = /port$/i.test(String(part)) || /Ports?$/.test(String(parts.at(-2)));
  return [
    ...isIdentity ? [] : [{ slip: 'drop' as const, change: 'left out', edit: remove }],
    ...typeof part === 'string' && !isIdentity ? [{ slip: 'rename' as const, change: misspelt(part), edit: respell }] : [],
    ...isIdentity ? [] : retyped(value).map(other => to('retype', other)),
    ...alike.length > 0 ? [to('misname', misspelt(value))] : [],
    ...[...new Set(others)].map(other => to('swap', other)),
    ...typeof value === 'number' && isPort ? [to('shift', value + 1)] : [],
  ];
}

function remove(parent: any, part: FieldPart): void {
  if (Array.isArray(parent)) { parent.splice(Number(part), 1); } else { delete parent[part]; }
}

function respell(parent: any, part: FieldPart): void {
  const entries = Object.entries(parent).map(([key, value]) => [key === part ? misspelt(key) : key, value]);
  for (const key of Object.keys(parent)) { delete parent[key]; }
  Object.assign(parent, Object.fromEntries(entries));
}

/** Two letters change places, somewhere in the middle. */
function misspelt(word: string): string {
  const middle = Math.floor(word.length / 2);
  const at = [...word].findIndex((letter, i) => i >= middle - 1 && i > 0 && word[i + 1] !== undefined && letter !== word[i + 1]);
  return at < 0 ? `${word}x` : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

function retyped(value: any): any[] {
  if (typeof value === 'number' || typeof value === 'boolean') { return [String(value)]; }
  if (typeof value === 'string') { return [true]; }
  return Array.isArray(value) ? [value[0]] : [[value]];
}

/** Every field, from the outside in; `parts` is the way to it. */
function fieldsOf(value: any, way: FieldPart[] = []): { readonly parts: FieldPart[]; readonly value: any }[] {
  if (typeof value !== 'object' || value === null) { return []; }
  const entries: [FieldPart, any][] = Array.isArray(value) ? value.map((item, i) => [i, item]) : Object.entries(value);
  return entries.flatMap(([part, child]) => [{ parts: [...way, part], value: child }, ...fieldsOf(child, [...way, part])]);
}

/** The names of objects of a kind, of ports, of listeners, and what selectors ask for: what may be mistaken for each other. */
function namesByKind(manifests: any[]): string[][] {
  const kinds = [...new Set(manifests.map(({ kind }) => kind))];
  const specs = manifests.map(({ spec }) => spec ?? {});
  const named = (objects: any[] = []) => objects.flatMap(({ name }) => name ?? []);
  return [
    ...kinds.map(kind => manifests.filter(manifest => manifest.kind === kind).map(({ metadata }) => metadata.name)),
    specs.flatMap(spec => [...named(spec.ports), ...(spec.template?.spec?.containers ?? []).flatMap(({ ports }: any) => named(ports))]),
    specs.flatMap(spec => named(spec.listeners)),
    specs.flatMap(({ selector }) => Object.values(selector?.matchLabels ?? selector ?? {})).filter(value => typeof value === 'string'),
  ].map(names => [...new Set(names)]);
}

function edited(manifest: any, parts: FieldPart[], edit: Edit['edit']): any {
  const copy = structuredClone(manifest);
  edit(parts.slice(0, -1).reduce((parent, part) => parent[part], copy), parts.at(-1)!);
  return copy;
}
