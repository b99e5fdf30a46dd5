import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { IMPORTS, readSources } from '../../imports/manifest';
import { apiVersion, KindFacts, mapSubschemas, Schema } from '../../imports/schema';

export interface ValidationOptions {
  /** @default 'v1.5.1-standard' */
  readonly gatewayApi?: 'v1.5.1-standard' | 'v1.5.1-experimental' | 'v1.6.1-standard';
}

/** Versions of objects whose schemas are not pinned: those of meshes by which engines can divide requests in their own way. */
export const UNPINNED = /^(networking\.istio|cert-manager)\.io\//;

/**
 * What an API server with the pinned CRDs would refuse about a manifest, CEL rules aside.
 * Unknown fields are refused at every level, as `kubectl apply --validate=strict` does.
 */
export function validateManifest(manifest: any, options: ValidationOptions = {}): string[] {
  const object = JSON.parse(JSON.stringify(manifest));
  const validate = validator(`${object.apiVersion}`, `${object.kind}`, `gateway-api-${options.gatewayApi ?? 'v1.5.1-standard'}`);
  if (typeof validate === 'string') return [validate];
  return validate(object) ? [] : [...new Set(validate.errors!.map(readable))];
}

const validators = new Map<string, ValidateFunction | string>();

function validator(version: string, kind: string, gatewayApi: string): ValidateFunction | string {
  const key = [version, kind, gatewayApi].join(' ');
  const known = validators.get(key) ?? createValidator(version, kind, gatewayApi);
  validators.set(key, known);
  return known;
}

function createValidator(version: string, kind: string, gatewayApi: string): ValidateFunction | string {
  const ids = readSources().map(({ id }) => id).filter((id) => id === gatewayApi || !id.startsWith('gateway-api-'));
  const candidates = ids.map((id) => committed(id, kind)).filter((facts) => facts !== undefined);
  for (const { group, versions } of candidates) {
    const found = versions.find(({ name }) => apiVersion(group, name) === version);
    if (found) return found.served ? ajv().compile(closed(withObjectMeta(found.schema))) : `${version} ${kind} is no longer served`;
  }
  return `${version} ${kind} is not a known kind`;
}

function committed(id: string, kind: string): KindFacts | undefined {
  const path = join(IMPORTS, id, `${kind}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

let shared: Ajv | undefined;

function ajv(): Ajv {
  if (!shared) {
    // Defaults are filled in first, like the API server does: a required field with a default may be left out.
    shared = new Ajv({
      allErrors: true,
      verbose: true,
      strict: false,
      useDefaults: true,
      unicodeRegExp: false,
      inlineRefs: false,
      code: { optimize: false },
    });
    addFormats(shared, ['date-time', 'ipv4', 'ipv6', 'byte', 'int32', 'int64']);
    shared.addFormat('duration', /^[-+]?(0|(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+$/);
    ['float', 'double', 'string', 'url'].forEach((format) => shared!.addFormat(format, true));
    shared.addKeyword({ keyword: 'x-kubernetes-list-type', type: 'array', validate: hasDistinctItems, errors: false });
    shared.addSchema({ $id: 'built-in', $defs: closed(builtIn()).$defs });
  }
  return shared;
}

function builtIn(): Schema {
  const namespace = readSources().map(({ id }) => committed(id, 'Namespace')).find((facts) => facts !== undefined);
  return namespace!.versions[0].schema;
}

function hasDistinctItems(listType: string, items: any[], schema?: Schema): boolean {
  const mapKeys = schema?.['x-kubernetes-list-map-keys'] as string[] | undefined;
  const identities = items.map((item) => JSON.stringify(listType === 'map' ? mapKeys?.map((key) => item[key]) : item));
  return listType === 'atomic' || new Set(identities).size === items.length;
}

/** Every object has these three, whether or not its CRD says so; CRDs leave `metadata` open. */
function withObjectMeta(schema: Schema): Schema {
  const metadata = schema.properties?.metadata;
  return {
    ...schema,
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      ...schema.properties,
      metadata: metadata?.$ref ? metadata : { $ref: 'built-in#/$defs/ObjectMeta' },
    },
  };
}

/** The schema with unknown fields refused; branches of allOf, anyOf, oneOf and not only constrain, so they stay as they are. */
function closed(schema: Schema): Schema {
  if (schema['x-kubernetes-int-or-string']) return { ...schema, anyOf: undefined, type: ['integer', 'string'] };
  const object = schema['x-kubernetes-embedded-resource'] ? withObjectMeta(schema) : schema;
  const open = object.additionalProperties !== undefined || object['x-kubernetes-preserve-unknown-fields'];
  const own = object.type === 'object' && !open ? { ...object, additionalProperties: false } : object;
  return mapSubschemas(own, (child, keyword) => (['allOf', 'anyOf', 'oneOf', 'not'].includes(keyword) ? child : closed(child)));
}

function readable({ keyword, instancePath, params, message, data }: ErrorObject): string {
  const path = instancePath.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  switch (keyword) {
    case 'additionalProperties': return `${jsonPath([...path, params.additionalProperty])}: unknown field`;
    case 'required': return `${jsonPath([...path, params.missingProperty])}: missing`;
    case 'enum': return `${jsonPath(path)}: ${JSON.stringify(data)} is none of ${params.allowedValues.join(', ')}`;
    case 'x-kubernetes-list-type': return `${jsonPath(path)}: two items are the same, or have the same key`;
    default: return `${jsonPath(path)}: ${message}`;
  }
}

function jsonPath(path: string[]): string {
  return path.reduce((parent, part) => {
    if (/^\d+$/.test(part)) return `${parent}[${part}]`;
    return /^[\w-]+$/.test(part) ? `${parent}.${part}` : `${parent}[${JSON.stringify(part)}]`;
  }, '$');
}
