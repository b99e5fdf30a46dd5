import { hasType, saysMoreThanType } from './keywords';
import { resolve, Schema } from './schema';

const OBJECT_META: Schema = { $ref: '#/$defs/ObjectMeta' };

/** What is always the same about a schema, worked out once: the objects of a kind are many. */
export class Shape {
  /** Whether nothing is wrong with a value by itself, as far as that can be told at once. */
  public readonly fits: (value: unknown) => boolean;
  /** Whether there are alternatives. */
  public readonly hasBranches: boolean;
  /** Whether items of a list must differ. */
  public readonly isUnique: boolean;
  /** Fields without which an object is not complete. */
  public readonly required: readonly string[];
  /** Whether fields that it does not know are permitted. */
  public readonly isOpen: boolean;

  private readonly fields = new Map<string, Shape>();
  private item?: Shape;

  constructor(public readonly schema: Schema, private readonly root: Schema) {
    const { properties = {}, required = [], additionalProperties } = schema;
    const listType = schema['x-kubernetes-list-type'];
    this.fits = saysMoreThanType(schema) ? () => false : hasType(schema);
    this.hasBranches = Boolean(schema.oneOf || schema.anyOf && !schema['x-kubernetes-int-or-string']);
    this.isUnique = listType === 'set' || listType === 'map';
    this.required = required.filter(name => properties[name]?.default === undefined);
    this.isOpen = schema.type !== 'object' || Boolean(schema['x-kubernetes-preserve-unknown-fields']) || additionalProperties === true;
  }

  /** The shape of a field; nothing if there is no such field. */
  public field(name: string): Shape | undefined {
    const known = this.fields.get(name);
    if (known) { return known; }
    const { properties = {}, additionalProperties } = this.schema;
    if (!Object.hasOwn(properties, name)) { return typeof additionalProperties === 'object' ? this.below(read(name, additionalProperties)) : undefined; }
    const shape = this.below(read(name, properties[name]));
    this.fields.set(name, shape);
    return shape;
  }

  /** The shape of the items of a list; nothing if nothing is said of them. */
  public get items(): Shape | undefined {
    return this.item ??= this.schema.items && this.below(this.schema.items);
  }

  private below(schema: Schema): Shape {
    return shapeOf(resolve(this.root, schema), this.root);
  }
}

const SHAPES = new WeakMap<Schema, Shape>();

/** The shape of a schema. Roots that share a schema share all that it refers to. */
export function shapeOf(schema: Schema, root: Schema): Shape {
  let shape = SHAPES.get(schema);
  if (!shape) { SHAPES.set(schema, shape = new Shape(schema, root)); }
  return shape;
}

/** Metadata of a pod template, which a CRD lets pass unread: its controller reads it all the same. */
function read(name: string, schema: Schema): Schema {
  return name === 'metadata' && schema.type === 'object' && schema['x-kubernetes-preserve-unknown-fields'] ? OBJECT_META : schema;
}
