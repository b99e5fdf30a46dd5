import { applied, choose, isReadable, MeshRequest, routesOf } from './mesh-routes';
import { HttpRoute, ParentReference, RouteMatch, RouteRule, Service } from './objects';

const SERVICE: Service = { metadata: { name: 'web', namespace: 'shop' }, spec: { clusterIP: '10.96.1.1', ports: [{ port: 80 }] } };
const PARENT: ParentReference = { group: 'core', kind: 'Service', name: 'web', port: 80 };

function route(name: string, rules: RouteRule[], spec: Partial<HttpRoute['spec']> = {}, created = '2024-01-01T00:00:00Z'): HttpRoute {
  return { metadata: { name, namespace: 'shop', uid: name, creationTimestamp: created }, spec: { parentRefs: [PARENT], rules, ...spec } };
}

function request(url: string, headers: MeshRequest['headers'] = {}, method = 'GET'): MeshRequest {
  const { pathname, searchParams } = new URL(url, 'http://web');
  return { method, path: pathname, query: searchParams, headers: { host: 'web', ...headers } };
}

const chosen = (asked: MeshRequest, ...routes: HttpRoute[]) => {
  const found = choose(asked, routes);
  return found && `${found.route.metadata.name}/${found.index}`;
};

test.each<[string, ParentReference, boolean]>([
  ['group core', PARENT, true],
  ['the empty group', { ...PARENT, group: '' }, true],
  ['no group, which means a Gateway', { ...PARENT, group: undefined }, false],
  ['no kind, which means a Gateway', { ...PARENT, kind: undefined }, false],
  ['no port', { ...PARENT, port: undefined }, true],
  ['another port', { ...PARENT, port: 8080 }, false],
  ['its namespace', { ...PARENT, namespace: 'shop' }, true],
  ['another namespace', { ...PARENT, namespace: 'other' }, false],
  ['another name', { ...PARENT, name: 'api' }, false],
])('a parent with %s: %s', (_, parent, expected) => {
  expect(routesOf(SERVICE, { port: 80 }, [route('a', [], { parentRefs: [parent] })])).toHaveLength(expected ? 1 : 0);
});

test.each<[string, RouteMatch, MeshRequest, boolean]>([
  ['an exact path', { path: { type: 'Exact', value: '/a' } }, request('/a?x=1'), true],
  ['an exact path, and a longer one', { path: { type: 'Exact', value: '/a' } }, request('/a/b'), false],
  ['a prefix', { path: { type: 'PathPrefix', value: '/a' } }, request('/a/b'), true],
  ['a prefix, and half a segment', { path: { type: 'PathPrefix', value: '/a' } }, request('/ab'), false],
  ['a prefix with a slash at its end', { path: { type: 'PathPrefix', value: '/a/' } }, request('/a'), true],
  ['an expression', { path: { type: 'RegularExpression', value: '/v[0-9]' } }, request('/v1'), true],
  ['an expression that matches a part', { path: { type: 'RegularExpression', value: '/v[0-9]' } }, request('/v1/x'), false],
  ['a method', { method: 'POST' }, request('/', {}, 'POST'), true],
  ['another method', { method: 'POST' }, request('/'), false],
  ['a header in other letters', { headers: [{ name: 'X-Beta', value: 'yes' }] }, request('/', { 'x-beta': 'yes' }), true],
  ['one header of two', { headers: [{ name: 'a', value: '1' }, { name: 'b', value: '2' }] }, request('/', { a: '1' }), false],
  ['a cookie', { headers: [{ name: 'cookie', type: 'RegularExpression', value: '.*beta=yes.*' }] }, request('/', { cookie: 'a=1; beta=yes' }), true],
  ['an expression with a flag', { headers: [{ name: 'a', type: 'RegularExpression', value: '(?i)yes' }] }, request('/', { a: 'YES' }), true],
  ['a query parameter', { queryParams: [{ name: 'beta', value: '1' }] }, request('/?beta=1'), true],
  ['another query parameter', { queryParams: [{ name: 'beta', value: '1' }] }, request('/?beta=2'), false],
])('matching %s', (_, match, asked, expected) => {
  expect(chosen(asked, route('a', [{ matches: [match] }]))).toBe(expected ? 'a/0' : undefined);
});

const exact: RouteMatch = { path: { type: 'Exact', value: '/a/b' } };
const long: RouteMatch = { path: { type: 'PathPrefix', value: '/a/b' } };
const short: RouteMatch = { path: { type: 'PathPrefix', value: '/a' } };
const regex: RouteMatch = { path: { type: 'RegularExpression', value: '/a.*' } };
const one: RouteMatch = { headers: [{ name: 'a', value: '1' }] };
const two: RouteMatch = { headers: [{ name: 'a', value: '1' }, { name: 'b', value: '2' }] };
const query: RouteMatch = { queryParams: [{ name: 'q', value: '1' }] };

test.each<[string, RouteMatch, RouteMatch]>([
  ['an exact path before a prefix', long, exact],
  ['a longer prefix before a shorter one', short, long],
  ['a prefix before an expression', regex, short],
  ['a longer prefix before more headers', { ...short, ...two }, long],
  ['a method before headers', { ...short, ...two }, { ...short, method: 'GET' }],
  ['more headers before fewer', one, two],
  ['a header before a query parameter', query, one],
  ['a query parameter before nothing', {}, query],
])('%s, whatever comes first', (_, less, more) => {
  const asked = request('/a/b?q=1', { a: '1', b: '2' });
  expect(chosen(asked, route('a', [{ matches: [less] }, { matches: [more] }]))).toBe('a/1');
  expect(chosen(asked, route('a', [{ matches: [more] }, { matches: [less] }]))).toBe('a/0');
});

test('among equals the oldest route wins, then the first name, then the first rule', () => {
  const old = route('z', [{}, {}], {}, '2023-01-01T00:00:00Z');
  expect(chosen(request('/'), route('a', [{}]), old)).toBe('z/0');
  expect(chosen(request('/'), route('b', [{}]), route('a', [{}]))).toBe('a/0');
});

test.each([['shop.test', true], ['shop.test:8080', true], ['web', false], ['a.apps.test', true], ['apps.test', false]])('host %s: %s', (host, expected) => {
  const asked = request('/', { host });
  expect(chosen(asked, route('a', [{}], { hostnames: ['shop.test', '*.apps.test'] }))).toBe(expected ? 'a/0' : undefined);
});

test.each<[string, RouteRule, boolean]>([
  ['header changes', { filters: [{ type: 'RequestHeaderModifier' }, { type: 'ResponseHeaderModifier' }] }, true],
  ['a mirror', { filters: [{ type: 'RequestMirror' }] }, false],
  ['a mirror for one backend', { backendRefs: [{ name: 'web', filters: [{ type: 'RequestMirror' }] }] }, true],
  ['a bad expression', { matches: [{ headers: [{ name: 'a', type: 'RegularExpression', value: '(' }] }] }, false],
])('whether Linkerd reads a route with %s', (_, rule, expected) => {
  expect(isReadable(route('a', [rule]))).toBe(expected);
});

test('of a route that cannot be read any more the version before stays in force, until it is deleted', () => {
  const good = route('a', [{}]);
  const bad = route('a', [{ filters: [{ type: 'URLRewrite' }] }]);
  const before = applied(new Map(), [good]);
  expect([...applied(before, [bad]).values()]).toEqual([good]);
  expect([...applied(new Map(), [bad]).values()]).toEqual([]);
  expect([...applied(before, []).values()]).toEqual([]);
});
