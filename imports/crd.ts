import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { schemaFacts } from './facts';
import { KindFacts, mapSubschemas, Schema } from './schema';

interface CustomResourceDefinition {
  readonly kind: 'CustomResourceDefinition';
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string; readonly plural: string };
    readonly scope: KindFacts['scope'];
    readonly versions: {
      readonly name: string;
      readonly served: boolean;
      readonly storage: boolean;
      readonly deprecated?: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** Chart templates carry Helm expressions in their metadata; schemas never do. */
export function withoutHelmLines(text: string): string {
  return text.split('\n').filter((line) => !line.includes('{{')).join('\n');
}

/** The kinds a YAML file defines. js-yaml reads it because stricter parsers refuse Flagger's file. */
export function crdFacts(yaml: string): KindFacts[] {
  return loadAll(yaml, undefined, { schema: CORE_SCHEMA }).filter(isCrd).map(({ spec }) => ({
    group: spec.group,
    kind: spec.names.kind,
    plural: spec.names.plural,
    scope: spec.scope,
    versions: spec.versions.map(({ name, served, storage, deprecated, schema }) => ({
      name,
      served,
      storage,
      ...(deprecated && { deprecated }),
      schema: withoutStatusDefaults(schemaFacts(schema.openAPIV3Schema)),
    })),
  }));
}

/** What a status says before its controller has seen the object is prose, and nobody writes a status. */
function withoutStatusDefaults(schema: Schema): Schema {
  const { status, ...properties } = schema.properties ?? {};
  return status ? { ...schema, properties: { ...properties, status: withoutDefaults(status) } } : schema;
}

function withoutDefaults({ default: _, ...schema }: Schema): Schema {
  return mapSubschemas(schema, withoutDefaults);
}

function isCrd(document: unknown): document is CustomResourceDefinition {
  return (document as { kind?: unknown } | null)?.kind === 'CustomResourceDefinition';
}
