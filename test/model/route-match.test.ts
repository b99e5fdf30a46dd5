import * as fc from 'fast-check';
import { MatchType, RouteMatch, RouteMatchSpec } from 'cdk8s-canary';

const { EXACT, PREFIX, REGEX } = MatchType;

test.each<[string, RouteMatch, RouteMatchSpec]>([
  ['pathExact', RouteMatch.pathExact('/health'), { path: { type: EXACT, value: '/health' } }],
  ['pathPrefix', RouteMatch.pathPrefix('/api'), { path: { type: PREFIX, value: '/api' } }],
  ['pathRegex', RouteMatch.pathRegex('/v[0-9]+/.*'), { path: { type: REGEX, value: '/v[0-9]+/.*' } }],
  ['header', RouteMatch.header('x-beta9', 'yes'), { headers: [{ name: 'x-beta9', type: EXACT, value: 'yes' }] }],
  ['headerRegex', RouteMatch.headerRegex('User-Agent', '.*Firefox.*'), { headers: [{ name: 'User-Agent', type: REGEX, value: '.*Firefox.*' }] }],
  ['cookie', RouteMatch.cookie('beta', 'yes'), { headers: [{ name: 'Cookie', type: REGEX, value: '^(.*;\\s*)?beta=yes(;.*)?$' }] }],
  ['queryParam', RouteMatch.queryParam('beta', '1'), { queryParams: [{ name: 'beta', type: EXACT, value: '1' }] }],
  ['queryParamRegex', RouteMatch.queryParamRegex('beta', '[12]'), { queryParams: [{ name: 'beta', type: REGEX, value: '[12]' }] }],
  ['method', RouteMatch.method('GET'), { method: 'GET' }],
])('%s is plain data, in JSON too', (_, match, spec) => {
  expect(match.spec).toStrictEqual(spec);
  expect(JSON.parse(JSON.stringify(match))).toStrictEqual(spec);
});

test.each<[string, () => RouteMatch, string]>([
  ['an exact path without slash', () => RouteMatch.pathExact('api'), 'value/path: got "api"; allowed is a path that begins with /.'],
  ['a prefix with an empty segment', () => RouteMatch.pathPrefix('/a//b'), 'value/path: got "/a//b"; allowed is a path without //'],
  ['an empty prefix', () => RouteMatch.pathPrefix(''), 'value/path: got "";'],
  ['an empty regular expression for the path', () => RouteMatch.pathRegex(''), 'value/path: got "";'],
  ['a header name with a space', () => RouteMatch.header('x beta', 'yes'), 'value/header: got "x beta";'],
  ['a header name with a colon', () => RouteMatch.header('x:beta', 'yes'), 'value/header: got "x:beta";'],
  ['an empty header name', () => RouteMatch.header('', 'yes'), 'value/header: got "";'],
  ['an endless header name', () => RouteMatch.header('x'.repeat(257), 'yes'), 'value/header: got "xxx'],
  ['an empty header value', () => RouteMatch.header('x-beta', ''), 'value/header: got ""; allowed is 1 to 4096 characters.'],
  ['an endless header value', () => RouteMatch.header('x-beta', 'x'.repeat(4097)), 'allowed is 1 to 4096 characters'],
  ['an endless query value', () => RouteMatch.queryParam('v', 'x'.repeat(1025)), 'allowed is 1 to 1024 characters'],
  ['an endless regular expression for the path', () => RouteMatch.pathRegex('x'.repeat(1025)), 'allowed is 1 to 1024 characters'],
  ['an empty regular expression for a header', () => RouteMatch.headerRegex('x-beta', ''), 'value/header: got "";'],
  ['a cookie name with a sign', () => RouteMatch.cookie('be=ta', 'yes'), 'value/cookie: got "be=ta";'],
  ['an empty cookie name', () => RouteMatch.cookie('', 'yes'), 'value/cookie: got "";'],
  ['an empty cookie value', () => RouteMatch.cookie('beta', ''), 'value/cookie: got "";'],
  ['a cookie value with a semicolon', () => RouteMatch.cookie('beta', 'a;b'), 'value/cookie: got "a;b";'],
  ['a cookie value with a comma', () => RouteMatch.cookie('beta', 'a,b'), 'value/cookie: got "a,b";'],
  ['a cookie value with a space', () => RouteMatch.cookie('beta', 'a b'), 'value/cookie: got "a b";'],
  ['a query parameter with a space', () => RouteMatch.queryParam('be ta', '1'), 'value/query-param: got "be ta";'],
  ['an empty query parameter', () => RouteMatch.queryParam('beta', ''), 'value/query-param: got "";'],
  ['an empty regular expression for a query parameter', () => RouteMatch.queryParamRegex('beta', ''), 'value/query-param: got "";'],
  ['a method in lower case', () => RouteMatch.method('get'), 'value/method: got "get"; allowed is GET, HEAD, POST,'],
  ['an unknown method', () => RouteMatch.method('FETCH'), 'value/method: got "FETCH";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'])('%s is a method', method => {
  expect(RouteMatch.method(method).spec).toEqual({ method });
});

function cookiePattern(name: string, value: string): RegExp {
  return new RegExp(RouteMatch.cookie(name, value).spec.headers![0].value);
}

test.each([
  ['beta=yes.1', true],
  ['beta=yes.1; lang=en', true],
  ['lang=en; beta=yes.1', true],
  ['lang=en;beta=yes.1;theme=dark', true],
  ['beta=no; beta=yes.1', true],
  ['beta=yes', false],
  ['beta=yes.12', false],
  ['beta=yesX1', false],
  ['alphabeta=yes.1', false],
  ['alpha-beta=yes.1; lang=en', false],
  ['next=beta=yes.1', false],
  ['Beta=yes.1', false],
  ['', false],
])('whether the cookie beta=yes.1 is in "%s": %s', (header, expected) => {
  expect(cookiePattern('beta', 'yes.1').test(header)).toBe(expected);
});

const cookieName = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
const cookieValue = fc.stringMatching(/^[!#-+\--:<-~]{1,8}$/);
const cookies = fc.array(fc.tuple(cookieName, cookieValue), { maxLength: 4 });
const print = (list: [string, string][]) => list.map(([name, value]) => `${name}=${value}`).join('; ');

test('a cookie is found wherever it stands, whatever signs its value has', () => {
  fc.assert(fc.property(cookies, cookieName, cookieValue, cookies, (before, name, value, after) => {
    expect(print([...before, [name, value], ...after])).toMatch(cookiePattern(name, value));
  }));
});

test('a cookie is not found among others', () => {
  fc.assert(fc.property(cookies, cookieName, cookieValue, (others, name, value) => {
    fc.pre(!others.some(other => print([other]) === `${name}=${value}`));
    expect(print(others)).not.toMatch(cookiePattern(name, value));
  }));
});

test('matches are put together, and stay as they were', () => {
  const header = RouteMatch.header('x-beta', 'yes');
  const all = header
    .also(RouteMatch.cookie('beta', '1'))
    .also(RouteMatch.pathPrefix('/api'))
    .also(RouteMatch.queryParam('v', '2'))
    .also(RouteMatch.queryParam('w', '3'))
    .also(RouteMatch.method('POST'));
  expect(all.spec).toStrictEqual({
    headers: [...header.spec.headers!, ...RouteMatch.cookie('beta', '1').spec.headers!],
    path: { type: PREFIX, value: '/api' },
    queryParams: [{ name: 'v', type: EXACT, value: '2' }, { name: 'w', type: EXACT, value: '3' }],
    method: 'POST',
  });
  expect(header.spec).toStrictEqual({ headers: [{ name: 'x-beta', type: EXACT, value: 'yes' }] });
});

test('a match has at most 16 headers', () => {
  const headers = (count: number) => Array.from({ length: count }, (_, i) => RouteMatch.header(`x-${i}`, '1')).reduce((all, one) => all.also(one));
  expect(headers(16).spec.headers).toHaveLength(16);
  expect(() => headers(17)).toThrow('value/match: got 17; allowed is at most 16');
});

test('a match without headers and query parameters has no lists of them', () => {
  expect(RouteMatch.pathExact('/').also(RouteMatch.method('GET')).spec).toStrictEqual({ path: { type: EXACT, value: '/' }, method: 'GET' });
});

test.each<[string, RouteMatch, RouteMatch, string]>([
  ['two paths', RouteMatch.pathPrefix('/a'), RouteMatch.pathExact('/b'), 'value/match: got {"type":"Exact","value":"/b"}; allowed is one path'],
  ['two methods', RouteMatch.method('GET'), RouteMatch.method('PUT'), 'value/match: got "PUT"; allowed is one method'],
  ['a header twice', RouteMatch.header('x-beta', '1'), RouteMatch.header('X-Beta', '2'), 'value/match: got "x-beta"; allowed is each name once'],
  ['a cookie and its header', RouteMatch.cookie('a', '1'), RouteMatch.header('cookie', 'b=2'), 'value/match: got "cookie";'],
  ['a query parameter twice', RouteMatch.queryParam('v', '1'), RouteMatch.queryParam('v', '2'), 'value/match: got "v";'],
])('%s cannot both hold', (_, one, other, message) => {
  expect(() => one.also(other)).toThrow(message);
});
