import { duplicatesIn, problemOfBranches, problemOfValue } from './keywords';
import { isNative } from './pinned';
import type { Flaw, StructureProblem } from './problem';
import { resolve, Schema } from './schema';
import { unknownField } from './unknown-field';
import { FieldPart, fieldPath } from '../topology/field-path';
import type { Resource } from '../topology/resource';

type Fields = { [name: string]: unknown };

const OBJECT_META: Schema = { $ref: '#/$defs/ObjectMeta' };

/** Holds an object against the schema of its kind. */
export function walk(resource: Resource, root: Schema): StructureProblem[] {
  const native = isNative(resource.group);
  const problems: StructureProblem[] = [];
  const trail: FieldPart[] = [];
  const around: Schema[] = [];

  const tell = ({ kind, message, fix, below = [] }: Flaw) =>
    problems.push({ kind, resource, field: fieldPath(...trail, ...below), message, ...fix && { fix } });

  function enter(part: FieldPart, value: unknown, schema: Schema): void {
    trail.push(part);
    visit(value, resolve(root, schema));
    trail.pop();
  }

  function visit(value: unknown, schema: Schema): void {
    const flaw = problemOfValue(value, schema, trail.at(-1));
    if (flaw) {
      tell(flaw);
    } else if (value !== null) {
      problemOfBranches(value, schema, root).forEach(tell);
      if (Array.isArray(value)) { visitItems(value, schema); } else if (typeof value === 'object') { visitFields(value as Fields, schema); }
    }
  }

  function visitItems(items: unknown[], schema: Schema): void {
    // Kubernetes itself takes two environment variables of one name, and the like.
    if (!native) { duplicatesIn(items, schema).forEach(tell); }
    if (schema.items) { items.forEach((item, i) => enter(i, item, schema.items!)); }
  }

  function visitFields(value: Fields, schema: Schema): void {
    const { properties = {}, required = [], additionalProperties } = schema;
    const open = schema.type !== 'object' || schema['x-kubernetes-preserve-unknown-fields'] || additionalProperties === true;
    for (const name of required) {
      if (isMissing(value, name, properties)) {
        tell({ kind: 'required', message: `The field '${name}' is missing.`, fix: `Add the field ${name}.`, below: [name] });
      }
    }
    around.push(schema);
    for (const name of Object.keys(value)) {
      const known = Object.hasOwn(properties, name) ? properties[name] : typeof additionalProperties === 'object' ? additionalProperties : undefined;
      if (known) {
        enter(name, value[name], isOpenMetadata(name, known) ? OBJECT_META : known);
      } else if (!open) {
        tell(unknownField(name, value[name], { root, around, trail }));
      }
    }
    around.pop();
  }

  visit(resource.manifest, root);
  return problems;
}

function isMissing(value: Fields, name: string, properties: { [name: string]: Schema }): boolean {
  return value[name] === undefined && properties[name]?.default === undefined;
}

/** Metadata of a pod template, which a CRD lets pass unread: its controller reads it all the same. */
function isOpenMetadata(name: string, schema: Schema): boolean {
  return name === 'metadata' && schema.type === 'object' && Boolean(schema['x-kubernetes-preserve-unknown-fields']);
}
