import { schemaFacts } from './facts';
import { KindFacts, mapSubschemas, Schema, visitSchemas } from './schema';

export interface OpenApiDocument {
  readonly paths: Record<string, { readonly post?: { readonly 'x-kubernetes-group-version-kind'?: GroupVersionKind } }>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

const REF = '#/components/schemas/';

/** The facts of the named kinds of one OpenAPI v3 document of an API server. */
export function openApiFacts(document: OpenApiDocument, kinds: readonly string[]): KindFacts[] {
  return kinds.map((kind) => {
    const { group, version, plural, scope } = collection(document, kind);
    const schema = selfContained(document, group, version, kind);
    return { group, kind, plural, scope, versions: [{ name: version, served: true, storage: true, schema }] };
  });
}

/** Objects are created at their collection's path, which tells the plural and the scope. */
function collection(document: OpenApiDocument, kind: string) {
  for (const [path, { post }] of Object.entries(document.paths)) {
    const [, namespaced, plural] = /^\/apis?\/.*?(\/namespaces\/\{namespace\})?\/([a-z]+)$/.exec(path) ?? [];
    const posted = post?.['x-kubernetes-group-version-kind'];
    if (plural && posted?.kind === kind) {
      return { ...posted, plural, scope: namespaced ? 'Namespaced' as const : 'Cluster' as const };
    }
  }
  throw new Error(`The OpenAPI document has no collection of ${kind}`);
}

function selfContained({ components: { schemas } }: OpenApiDocument, group: string, version: string, kind: string): Schema {
  const isRoot = (gvk: GroupVersionKind) => gvk.group === group && gvk.version === version && gvk.kind === kind;
  const root = Object.keys(schemas).find((name) => (schemas[name]['x-kubernetes-group-version-kind'] as GroupVersionKind[] | undefined)?.some(isRoot));
  if (!root) throw new Error(`The OpenAPI document has no schema of ${kind}`);

  const reached = new Map<string, string>();
  const reach = (name: string) => visitSchemas(schemas[name], ({ $ref }) => {
    if (!$ref) return;
    const target = $ref.slice(REF.length);
    const known = reached.get(localName(target));
    if (known && known !== target) throw new Error(`${known} and ${target} share the name ${localName(target)}`);
    if (known) return;
    reached.set(localName(target), target);
    reach(target);
  });
  reach(root);

  const $defs = [...reached].sort(([a], [b]) => (a < b ? -1 : 1)).map(([local, name]) => [local, builtInFacts(schemas[name])]);
  return { ...builtInFacts(schemas[root]), $defs: Object.fromEntries($defs) };
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function builtInFacts(schema: Schema): Schema {
  return localize(schemaFacts(schema));
}

/**
 * Says things as a CRD says them: points references to `$defs`, drops the zero values that merely mirror Go structs (they would satisfy `required`),
 * and marks objects without declared fields as what they are for built-in kinds: open.
 */
function localize(schema: Schema): Schema {
  if (schema.format === 'int-or-string') return { 'x-kubernetes-int-or-string': true };
  const { allOf, default: value, ...rest } = schema;
  const own: Schema = {
    ...rest,
    ...(allOf?.length === 1 ? allOf[0] : allOf && { allOf }),
    ...(isZero(value) ? {} : { default: value }),
  };
  if (own.$ref) return { ...own, $ref: `#/$defs/${localName(own.$ref)}` };
  if (own.type === 'object' && !own.properties && !own.additionalProperties) return { ...own, 'x-kubernetes-preserve-unknown-fields': true };
  return mapSubschemas(own, localize);
}

function isZero(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
