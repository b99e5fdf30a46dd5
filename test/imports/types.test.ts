import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { IMPORTS } from '../../imports/manifest';
import { nameObjects } from '../../imports/names';
import { Schema } from '../../imports/schema';

test('the committed types are what the committed schemas give', () => {
  const args = ['-r', 'ts-node/register/transpile-only', 'imports/regenerate.ts', '--check'];
  const env = { ...process.env, TS_NODE_PROJECT: 'tsconfig.dev.json' };
  expect(execFileSync(process.execPath, args, { cwd: dirname(IMPORTS), encoding: 'utf8', env })).toContain('are up to date');
}, 60_000);

const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties });
const list = (items: Schema): Schema => ({ type: 'array', items });
const leaf = object({ value: { type: 'string' } });

test.each([
  ['a short name by its last word', object({ spec: object({ retry: leaf }) }), ['Thing', 'ThingSpec', 'ThingRetry']],
  ['items in the singular', object({ policies: list(object({ matches: list(leaf) })) }), ['Thing', 'ThingPolicy', 'ThingMatch']],
  ['one name to equal objects', object({ a: object({ tls: leaf }), b: object({ tls: leaf, c: leaf }) }), ['Thing', 'ThingA', 'ThingB', 'ThingTls', 'ThingC']],
  ['the shallow object the short name', object({ a: object({ tls: object({ deep: leaf }) }), tls: leaf }), ['Thing', 'ThingA', 'ThingTls', 'ThingATls', 'ThingDeep']],
])('gives %s', (_, schema, names) => {
  expect(Object.keys(nameObjects('Thing', schema, new Set(['Thing'])))).toEqual(names);
});

test('refers to what it named, in maps and lists too', () => {
  const named = nameObjects('Thing', object({ hosts: { type: 'object', additionalProperties: leaf } }), new Set(['Thing']));
  expect(named).toEqual({
    Thing: object({ hosts: { type: 'object', additionalProperties: { $ref: '#/definitions/ThingHost' } } }),
    ThingHost: leaf,
  });
});
