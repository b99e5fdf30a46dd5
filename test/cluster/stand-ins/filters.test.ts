import { changed, redirected } from './filters';
import { Redirect } from './objects';

test('headers are removed, set and added, whatever their letters', () => {
  const change = { remove: ['X-Old'], set: [{ name: 'X-Set', value: 'new' }], add: [{ name: 'X-More', value: '2' }, { name: 'X-First', value: '1' }] };
  const headers = { 'x-old': 'o', 'x-set': 's', 'x-more': '1', 'x-other': 'same' };
  expect(changed(headers, [{ type: 'RequestHeaderModifier', requestHeaderModifier: change }], 'requestHeaderModifier'))
    .toEqual({ 'x-set': 'new', 'x-more': ['1', '2'], 'x-first': '1', 'x-other': 'same' });
});

test('a change of responses leaves requests alone', () => {
  const filter = { type: 'ResponseHeaderModifier', responseHeaderModifier: { set: [{ name: 'a', value: '1' }] } };
  expect(changed({}, [filter], 'requestHeaderModifier')).toEqual({});
});

test.each<[string, Redirect, { status: number; location: string }]>([
  ['host', { hostname: 'new.test' }, { status: 302, location: 'http://new.test/api/x' }],
  ['scheme and status', { scheme: 'https', statusCode: 301 }, { status: 301, location: 'https://web/api/x' }],
  ['port', { port: 8443 }, { status: 302, location: 'http://web:8443/api/x' }],
  ['whole path', { path: { type: 'ReplaceFullPath', replaceFullPath: '/new' } }, { status: 302, location: 'http://web:8080/new' }],
  ['prefix', { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2' } }, { status: 302, location: 'http://web:8080/v2/x' }],
])('a redirect to another %s', (_, redirect, expected) => {
  expect(redirected(redirect, { path: { type: 'PathPrefix', value: '/api' } }, 'web:8080', '/api/x')).toEqual(expected);
});
