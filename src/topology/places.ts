import { FieldPart } from './field-path';

/** What is at one place of a manifest, and what it is in. */
export interface Place {
  readonly way: FieldPart[];
  readonly value: any;
  readonly parent: any;
}

/** Patterns of places, joined by what they begin with, so that a manifest is walked once for all of them. */
export interface PlaceTree<T> {
  /** Whose pattern ends here. */
  readonly owners: T[];
  readonly fields: { readonly name: string; readonly isList: boolean; readonly tree: PlaceTree<T> }[];
}

/** Joins patterns, e.g. `spec.rules[*].backendRefs[*]`, each with whom it belongs to. */
export function placeTree<T>(patterns: (readonly [pattern: string, owner: T])[]): PlaceTree<T> {
  const root: PlaceTree<T> = { owners: [], fields: [] };
  for (const [pattern, owner] of patterns) {
    const end = pattern.split('.').reduce((tree, part) => {
      const name = part.replace('[*]', '');
      const isList = part.endsWith('[*]');
      const known = tree.fields.find(field => field.name === name && field.isList === isList);
      const next = known?.tree ?? { owners: [], fields: [] };
      if (!known) { tree.fields.push({ name, isList, tree: next }); }
      return next;
    }, root);
    end.owners.push(owner);
  }
  return root;
}

/** Hears what is at a pattern, and whose it is. The way is that of the moment: who keeps it takes a copy. */
export type PlaceListener<T> = (owner: T, value: any, parent: any, way: FieldPart[]) => void;

/** Tells what is at each pattern of a tree. */
export function visitPlaces<T>(manifest: any, tree: PlaceTree<T>, tell: PlaceListener<T>): void {
  arrive(manifest, undefined, tree, [], tell);
}

function arrive<T>(value: any, parent: any, { owners, fields }: PlaceTree<T>, way: FieldPart[], tell: PlaceListener<T>): void {
  for (let i = 0; i < owners.length; i++) { tell(owners[i], value, parent, way); }
  if (typeof value !== 'object' || value === null) { return; }
  for (let k = 0; k < fields.length; k++) {
    const { name, isList, tree } = fields[k];
    const field = value[name];
    if (field === undefined || isList && !Array.isArray(field)) { continue; }
    way.push(name);
    if (isList) {
      for (let i = 0; i < field.length; i++) {
        way.push(i);
        arrive(field[i], value, tree, way, tell);
        way.pop();
      }
    } else {
      arrive(field, value, tree, way, tell);
    }
    way.pop();
  }
}

const trees = new Map<string, PlaceTree<undefined>>();

/** What is at a pattern, e.g. `spec.rules[*].backendRefs[*]`. */
export function placesOf(manifest: any, pattern: string): Place[] {
  if (!trees.has(pattern)) { trees.set(pattern, placeTree([[pattern, undefined]])); }
  const found: Place[] = [];
  visitPlaces(manifest, trees.get(pattern)!, (_, value, parent, way) => found.push({ way: [...way], value, parent }));
  return found;
}
