/** `npm run docs:gateway-api`: writes docs/gateway-api.md, which tells for each field of Gateway API whether our constructs write it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyField } from '../test/docs/every-field';
import { UNWRITTEN } from '../test/docs/unwritten-fields';
import { EXAMPLES, objectsIn, runExample } from '../test/support/examples';

const FILE = join(__dirname, 'gateway-api.md');
const CHANNELS = ['standard', 'experimental'];

/** What becomes of the fields of one kind in one version. */
export interface Coverage {
  readonly channel: string;
  readonly kind: string;
  readonly version: string;
  readonly fields: string[];
  readonly unwritten: string[];
}

/** The pinned kinds of a channel, each in the newest version that it serves. */
function kindsOf(channel: string): any[] {
  const folder = join(__dirname, '..', 'imports', `gateway-api-v1.5.1-${channel}`);
  return readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** The paths of all fields below a schema that have none below them; `[]` stands for each item, `*` for any key. */
function fieldsOf(schema: any, path: string): string[] {
  const { items, properties, additionalProperties } = schema;
  if (items) { return fieldsOf(items, `${path}[]`); }
  if (typeof additionalProperties === 'object') { return fieldsOf(additionalProperties, `${path}.*`); }
  return properties ? Object.entries(properties).flatMap(([name, below]) => fieldsOf(below, `${path}.${name}`)) : [path];
}

/** Whether a path is written somewhere in a value. */
function isWritten(value: any, steps: string[]): boolean {
  if (value === undefined) { return false; }
  if (steps.length === 0) { return true; }
  const [step, ...rest] = steps;
  const { name, each } = /^(?<name>.*?)(?<each>(\[\])*)$/.exec(step)!.groups!;
  const below: any[] = name === '*' ? Object.values(value) : [value[name]];
  return below.some(found => each ? found?.some?.((item: any) => isWritten(item, rest)) : isWritten(found, rest));
}

/** What becomes of each field. */
export function coverage(objects: any[]): Coverage[] {
  return CHANNELS.flatMap(channel => kindsOf(channel).map(({ group, kind, versions }) => {
    const { name: version, schema } = versions.find(({ served }: any) => served);
    const fields = fieldsOf(schema.properties.spec, 'spec');
    const ours = objects.filter(object => object.kind === kind && object.apiVersion.startsWith(`${group}/`));
    return { channel, kind, version, fields, unwritten: fields.filter(field => !ours.some(object => isWritten(object, field.split('.')))) };
  }));
}

/** All that our examples write, and the program that leaves nothing out. */
export function written(): any[] {
  return [...EXAMPLES.flatMap(name => objectsIn(runExample(name))), ...everyField()];
}

/** What becomes of the fields, as a document. */
export function gatewayApiDocument(all: Coverage[]): string {
  const missing = [...new Map(all.flatMap(({ kind, unwritten }) => unwritten.map(field => [`${kind} ${field}`, { kind, field }]))).values()];
  return `# Gateway API, field by field

Written by \`npm run docs:gateway-api\`: each field of the pinned release, 1.5.1, and whether our constructs write it in one of the
[examples](../examples) or in [a program that leaves nothing out](../test/docs/every-field.ts). Any other field can be patched into the object.

| channel | kind | version | fields | written |
| --- | --- | --- | --- | --- |
${all.map(({ channel, kind, version, fields, unwritten }) =>
  `| ${channel} | ${kind} | ${version} | ${fields.length} | ${unwritten.length ? fields.length - unwritten.length : 'all'} |`).join('\n')}

## Not written

| kind | field | because |
| --- | --- | --- |
${missing.map(({ kind, field }) => `| ${kind} | \`${field}\` | ${reasonFor(kind, field) ?? ''} |`).join('\n')}
`;
}

/** Why nothing of ours writes a field. */
export function reasonFor(kind: string, field: string): string | undefined {
  return UNWRITTEN.find(({ kinds, fields }) => kinds.includes(kind) && fields.some(prefix => field === prefix || field.startsWith(`${prefix}.`)))?.reason;
}

if (require.main === module) { writeFileSync(FILE, gatewayApiDocument(coverage(written()))); }
