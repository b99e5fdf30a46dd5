/** The manifests by which a rule is tried: a base that is good, and changes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ClusterFacts } from '../../src/topology';

const FOLDER = join(__dirname, 'cases');
const BASES = join(__dirname, 'bases');

/**
 * One change of a base.
 *
 * Keys are objects, `Kind/name`, or `Kind/namespace/name` where that is not enough. Values are merge patches: null takes out what it stands for,
 * the object as a whole too. A list is replaced by a list, and changed in places by a map of places: `{ 0: … }`.
 */
export interface Variation {
  /** Objects to be added. */
  readonly add?: any[];
  /** What is known of the cluster. */
  readonly facts?: ClusterFacts;
  readonly [object: string]: any;
}

/** The file `cases/<area>/<rule>.yaml`. */
export interface RuleCase {
  readonly rule: string;
  /** A file in `bases/`; nothing if everything is added. */
  readonly base?: string;
  readonly violating: Variation[];
  readonly complying?: Variation[];
}

/** The good manifests that others are made from. */
export const BASE_NAMES = readdirSync(BASES).map(file => basename(file, '.yaml')).sort();

export function readBase(name: string): any[] {
  return parseAllDocuments(readFileSync(join(BASES, `${name}.yaml`), 'utf8')).map(document => document.toJS()).filter(Boolean);
}

export const RULE_CASES: RuleCase[] = (readdirSync(FOLDER, { recursive: true }) as string[]).filter(file => file.endsWith('.yaml')).sort()
  .map(file => ({ rule: file.replace(/\.yaml$/, ''), ...parse(readFileSync(join(FOLDER, file), 'utf8')) }));

/** The manifests of a variation. */
export function vary(base: string | undefined, { add = [], facts: _, ...patches }: Variation): any[] {
  const manifests = base ? readBase(base) : [];
  const varied = manifests.map(manifest => {
    const [key] = namesOf(manifest).filter(name => name in patches);
    return key ? merged(manifest, patches[key]) : manifest;
  });
  const unknown = Object.keys(patches).filter(key => !manifests.some(manifest => namesOf(manifest).includes(key)));
  if (unknown.length > 0) { throw new Error(`${base} has no ${unknown.join(', ')}`); }
  return [...varied.filter(manifest => manifest !== null), ...add];
}

function namesOf({ kind, metadata }: any): string[] {
  return [`${kind}/${metadata.name}`, `${kind}/${metadata.namespace}/${metadata.name}`];
}

/** A merge patch (RFC 7386), but that a map of places changes a list. */
function merged(value: any, patch: any): any {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) { return patch; }
  const changed: any = Array.isArray(value) ? [...value] : { ...value };
  for (const [key, part] of Object.entries(patch)) {
    if (part === null) { delete changed[key]; } else { changed[key] = merged(changed[key], part); }
  }
  return Array.isArray(changed) ? changed.filter(() => true) : changed;
}
