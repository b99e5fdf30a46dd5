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

/** Tells what is at each pattern of a tree, and whose it is. */
export function visitPlaces<T>(manifest: any, tree: PlaceTree<T>, tell: (owner: T, place: Place) => void): void {
  const way: FieldPart[] = [];
  const arrive = (value: any, parent: any, { owners, fields }: PlaceTree<T>) => {
    if (owners.length > 0) {
      const place = { way: way.slice(), value, parent };
      owners.forEach(owner => tell(owner, place));
    }
    for (const { name, isList, tree: next } of fields) {
      const field = value?.[name];
      if (field === undefined || isList && !Array.isArray(field)) { continue; }
      way.push(name);
      if (isList) {
        field.forEach((item: any, i: number) => {
          way.push(i);
          arrive(item, value, next);
          way.pop();
        });
      } else {
        arrive(field, value, next);
      }
      way.pop();
    }
  };
  arrive(manifest, undefined, tree);
}

const trees = new Map<string, PlaceTree<undefined>>();

/** What is at a pattern, e.g. `spec.rules[*].backendRefs[*]`. */
export function placesOf(manifest: any, pattern: string): Place[] {
  if (!trees.has(pattern)) { trees.set(pattern, placeTree([[pattern, undefined]])); }
  const found: Place[] = [];
  visitPlaces(manifest, trees.get(pattern)!, (_, place) => found.push(place));
  return found;
}
