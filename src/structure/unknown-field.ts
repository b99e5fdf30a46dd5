import { closest } from './closest';
import type { Flaw } from './problem';
import { resolve, Schema } from './schema';
import { FieldPart, fieldPath } from '../topology/field-path';

/** Where an unknown field is. */
export interface Surroundings {
  readonly root: Schema;
  /** The schemas of the objects around it, from the outside. */
  readonly around: Schema[];
  /** The way to the object that it is in. */
  readonly trail: FieldPart[];
}

/** A field that an API server drops, and where it may belong. */
export function unknownField(name: string, value: unknown, place: Surroundings): Flaw {
  const schema = place.around.at(-1)!;
  const known = Object.keys(schema.properties ?? {});
  const similar = closest(name, known);
  const message = `There is no field '${name}' here${similar ? `; there is '${similar}'` : ''}.`;
  const elsewhere = similar ? undefined : below(name, value, schema, place) ?? above(name, place);
  const fix = similar ? `Write ${similar}.` : elsewhere !== undefined ? `Move it to ${elsewhere}.` : undefined;
  return { kind: 'unknown-field', message, below: [name], ...fix && { fix } };
}

/** An object one level down that has such a field, if it is the only one. */
function below(name: string, value: unknown, { properties = {} }: Schema, { root, trail }: Surroundings): string | undefined {
  const inside = Object.entries(properties).flatMap(([child, reference]) => {
    const schema = resolve(root, reference);
    const [target, way] = schema.type === 'array' ? [resolve(root, schema.items ?? {}), [child, 0]] : [schema, [child]];
    const known = target.properties?.[name];
    return known && looksLike(value, resolve(root, known)) ? [fieldPath(...trail, ...way, name)] : [];
  }).filter(path => !/^(status|metadata)\b/.test(path) || trail.length > 0);
  return inside.length === 1 ? inside[0] : undefined;
}

/** The nearest object around it that has such a field. */
function above(name: string, { around, trail }: Surroundings): string | undefined {
  const ways = trail.map((part, i) => ({ part, way: trail.slice(0, i) })).filter(({ part }) => typeof part === 'string').map(({ way }) => way);
  for (let i = around.length - 2; i >= 0 && ways[i]; i--) {
    if (around[i].properties?.[name]) { return fieldPath(...ways[i], name); }
  }
  return undefined;
}

function looksLike(value: unknown, { type }: Schema): boolean {
  if (type === 'integer') { return typeof value === 'number'; }
  return !type || type === (Array.isArray(value) ? 'array' : typeof value);
}
