/** A JSON schema, as far as CRDs and the published schemas of Kubernetes use them. */
export interface Schema {
  readonly '$ref'?: string;
  readonly 'type'?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly 'nullable'?: boolean;
  readonly 'format'?: string;
  readonly 'enum'?: unknown[];
  readonly 'pattern'?: string;
  readonly 'default'?: unknown;
  readonly 'minimum'?: number;
  readonly 'maximum'?: number;
  readonly 'minLength'?: number;
  readonly 'maxLength'?: number;
  readonly 'minItems'?: number;
  readonly 'maxItems'?: number;
  readonly 'minProperties'?: number;
  readonly 'maxProperties'?: number;
  readonly 'required'?: string[];
  readonly 'properties'?: { [name: string]: Schema };
  readonly 'additionalProperties'?: boolean | Schema;
  readonly 'items'?: Schema;
  readonly 'allOf'?: Schema[];
  readonly 'anyOf'?: Schema[];
  readonly 'oneOf'?: Schema[];
  readonly 'not'?: Schema;
  readonly '$defs'?: { [name: string]: Schema };
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: string[];
}

/** A version of a kind. */
export interface KindVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly schema: Schema;
}

/** What is pinned of a kind. */
export interface KindFacts {
  readonly group: string;
  readonly kind: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly versions: KindVersion[];
}

/** The group and version of an object. */
export function apiVersionOf(group: string, version: string): string {
  return group ? `${group}/${version}` : version;
}

/** What a schema refers to, or the schema itself. */
export function resolve(root: Schema, schema: Schema): Schema {
  return schema.$ref ? root.$defs![schema.$ref.slice('#/$defs/'.length)] : schema;
}
