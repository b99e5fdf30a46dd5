import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A manifest of Gateway API as the API server keeps it: with the defaults of its pinned schema filled in. */
export function withDefaults(manifest: any): any {
  const file = join(__dirname, '..', '..', 'imports', 'gateway-api-v1.5.1-experimental', `${manifest.kind}.json`);
  const version = manifest.apiVersion.split('/')[1];
  const { schema } = JSON.parse(readFileSync(file, 'utf8')).versions.find(({ name }: any) => name === version);
  return { ...manifest, spec: filled(manifest.spec, schema.properties.spec) };
}

function filled(value: any, { items, properties, ...rest }: any): any {
  if (Array.isArray(value)) { return items ? value.map(item => filled(item, items)) : value; }
  if (value === undefined) { return rest.default === undefined ? undefined : filled(rest.default, { items, properties }); }
  if (typeof value !== 'object' || !properties) { return value; }
  const known = Object.entries(properties)
    .map(([name, schema]) => [name, filled(value[name], schema)])
    .filter(([, written]) => written !== undefined);
  return { ...value, ...Object.fromEntries(known) };
}
