import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNWRITTEN } from './unwritten-fields';
import { coverage, gatewayApiDocument, reasonFor, written } from '../../docs/gateway-api';

const all = coverage(written());
const unwritten = all.flatMap(({ kind, unwritten: fields }) => fields.map(field => ({ kind, field })));

test('docs/gateway-api.md is what our constructs write; npm run docs:gateway-api writes it', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'gateway-api.md'), 'utf8')).toBe(gatewayApiDocument(all));
});

test('each field that nothing of ours writes has its reason', () => {
  expect(unwritten.filter(({ kind, field }) => !reasonFor(kind, field))).toEqual([]);
});

test('each reason is about fields that nothing of ours writes', () => {
  const idle = UNWRITTEN.flatMap(({ kinds, fields }) => kinds.flatMap(kind => fields.map(prefix => ({ kind, prefix }))))
    .filter(({ kind, prefix }) => !unwritten.some(({ kind: of, field }) => of === kind && (field === prefix || field.startsWith(`${prefix}.`))));
  expect(idle).toEqual([]);
});

test('a field that is not written is seen', () => {
  const [route] = coverage([{ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { rules: [{ matches: [{ path: { value: '/' } }] }] } }])
    .filter(({ kind, channel }) => kind === 'HTTPRoute' && channel === 'standard');
  expect(route.fields).toContain('spec.rules[].matches[].path.value');
  expect(route.unwritten).not.toContain('spec.rules[].matches[].path.value');
  expect(route.unwritten).toContain('spec.rules[].matches[].path.type');
  expect(route.unwritten.length).toBe(route.fields.length - 1);
});
