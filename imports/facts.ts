import { mapSubschemas, Schema } from './schema';

/** The keywords that are kept, in the order they are written. */
export const FACTS: readonly string[] = [
  '$ref', 'type', 'nullable', 'format', 'enum', 'pattern', 'default',
  'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'uniqueItems',
  'x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource',
  'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type',
  'required', 'properties', 'additionalProperties', 'items', 'allOf', 'anyOf', 'oneOf', 'not', '$defs',
];

/** Prose, expressions and client hints: written by upstream authors, or of no use here. */
const DROPPED = new Set([
  'description', 'title', 'example', 'externalDocs', 'x-kubernetes-validations',
  'x-kubernetes-group-version-kind', 'x-kubernetes-unions', 'x-kubernetes-patch-strategy', 'x-kubernetes-patch-merge-key',
]);

/**
 * The facts of a schema, without its prose.
 * @throws when the schema has a keyword about which nobody has decided yet
 */
export function schemaFacts(schema: Schema): Schema {
  const unfamiliar = Object.keys(schema).filter((keyword) => !FACTS.includes(keyword) && !DROPPED.has(keyword));
  if (unfamiliar.length > 0) {
    throw new Error(`Unfamiliar schema keyword ${unfamiliar.join(', ')}: add it to the kept or the dropped ones in imports/facts.ts`);
  }
  const kept = FACTS.filter((keyword) => keyword in schema).map((keyword) => [keyword, schema[keyword]]);
  return mapSubschemas(Object.fromEntries(kept), schemaFacts);
}
