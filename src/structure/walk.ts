import { duplicatesIn, problemOfBranches, problemOfValue } from './keywords';
import { isNative } from './pinned';
import type { Flaw, StructureProblem } from './problem';
import { Schema } from './schema';
import { Shape, shapeOf } from './shape';
import { unknownField } from './unknown-field';
import { FieldPart, fieldPath } from '../topology/field-path';
import type { Resource } from '../topology/resource';

type Fields = { [name: string]: unknown };

/** Holds an object against the schema of its kind. */
export function walk(resource: Resource, root: Schema): StructureProblem[] {
  const native = isNative(resource.group);
  const problems: StructureProblem[] = [];
  const trail: FieldPart[] = [];
  const around: Schema[] = [];

  const tell = ({ kind, message, fix, below = [] }: Flaw) =>
    problems.push({ kind, resource, field: fieldPath(...trail, ...below), message, ...fix && { fix } });

  function enter(part: FieldPart, value: unknown, shape: Shape): void {
    trail.push(part);
    visit(value, shape);
    trail.pop();
  }

  function visit(value: unknown, shape: Shape): void {
    const flaw = shape.fits(value) ? undefined : problemOfValue(value, shape.schema, trail.at(-1));
    if (flaw) {
      tell(flaw);
    } else if (value !== null) {
      if (shape.hasBranches) { problemOfBranches(value, shape.schema, root).forEach(tell); }
      if (Array.isArray(value)) { visitItems(value, shape); } else if (typeof value === 'object') { visitFields(value as Fields, shape); }
    }
  }

  function visitItems(values: unknown[], { schema, isUnique, items }: Shape): void {
    // Kubernetes itself takes two environment variables of one name, and the like.
    if (isUnique && !native) { duplicatesIn(values, schema).forEach(tell); }
    if (!items) { return; }
    for (let i = 0; i < values.length; i++) { enter(i, values[i], items); }
  }

  function visitFields(value: Fields, shape: Shape): void {
    for (const name of shape.required) {
      if (value[name] === undefined) {
        tell({ kind: 'required', message: `The field '${name}' is missing.`, fix: `Add the field ${name}.`, below: [name] });
      }
    }
    around.push(shape.schema);
    for (const name in value) {
      const known = shape.field(name);
      if (known) {
        enter(name, value[name], known);
      } else if (!shape.isOpen) {
        tell(unknownField(name, value[name], { root, around, trail }));
      }
    }
    around.pop();
  }

  visit(resource.manifest, shapeOf(root, root));
  return problems;
}
