/** A JSON schema as Kubernetes uses them, reduced to what this folder keeps. */
export interface Schema {
  readonly type?: string | string[];
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: unknown[];
  readonly default?: unknown;
  readonly allOf?: Schema[];
  readonly anyOf?: Schema[];
  readonly oneOf?: Schema[];
  readonly not?: Schema;
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
  readonly [keyword: string]: unknown;
}

export interface KindVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: true;
  readonly schema: Schema;
}

/** What is committed for one kind: `imports/<source id>/<Kind>.json`. */
export interface KindFacts {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly versions: KindVersion[];
}

const NAMED = ['properties', '$defs'] as const;
const SINGLE = ['items', 'additionalProperties', 'not'] as const;
const LISTED = ['allOf', 'anyOf', 'oneOf'] as const;

export type SubschemaKeyword = (typeof NAMED | typeof SINGLE | typeof LISTED)[number];

/** A copy of `schema` in which each direct subschema is replaced by `map(subschema, keyword, name)`. */
export function mapSubschemas(schema: Schema, map: (child: Schema, keyword: SubschemaKeyword, name: string) => Schema): Schema {
  const copy: Record<string, unknown> = { ...schema };
  for (const keyword of NAMED) {
    const named = schema[keyword];
    if (named) copy[keyword] = Object.fromEntries(Object.entries(named).map(([name, child]) => [name, map(child, keyword, name)]));
  }
  for (const keyword of SINGLE) {
    const single = schema[keyword];
    if (typeof single === 'object') copy[keyword] = map(single, keyword, '');
  }
  for (const keyword of LISTED) {
    const listed = schema[keyword];
    if (listed) copy[keyword] = listed.map((child) => map(child, keyword, ''));
  }
  return copy;
}

/** Calls `visit` on `schema` and every schema inside it. */
export function visitSchemas(schema: Schema, visit: (schema: Schema) => void): void {
  visit(schema);
  mapSubschemas(schema, (child) => {
    visitSchemas(child, visit);
    return child;
  });
}

export function apiVersion(group: string, version: string): string {
  return group ? `${group}/${version}` : version;
}
