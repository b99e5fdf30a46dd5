import { Duration } from 'cdk8s';
import { CorsOptions, PathModifier, RouteBackend, RouteFilter } from 'cdk8s-canary';

const next = RouteBackend.service('next', 8080);
const backendRef = { group: '', kind: 'Service', name: 'next', port: 8080 };

test.each<[string, RouteFilter, any]>([
  ['changes of request headers', RouteFilter.requestHeaders({ set: { a: '1' }, add: { b: '2', c: '3' }, remove: ['d'] }), {
    type: 'RequestHeaderModifier',
    requestHeaderModifier: { set: [{ name: 'a', value: '1' }], add: [{ name: 'b', value: '2' }, { name: 'c', value: '3' }], remove: ['d'] },
  }],
  ['one change of response headers', RouteFilter.responseHeaders({ remove: ['server'] }), { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['server'] } }],
  ['a redirect', RouteFilter.redirect({ scheme: 'https', hostname: 'acme.dev', path: PathModifier.full('/new'), port: 8443, statusCode: 308 }), {
    type: 'RequestRedirect',
    requestRedirect: { scheme: 'https', hostname: 'acme.dev', path: { type: 'ReplaceFullPath', replaceFullPath: '/new' }, port: 8443, statusCode: 308 },
  }],
  ['the status that an API server would fill in', RouteFilter.redirect({ scheme: 'https' }), { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 302 } }],
  ['a rewrite', RouteFilter.rewrite({ hostname: 'cart.internal', path: PathModifier.prefix('/v2') }), {
    type: 'URLRewrite', urlRewrite: { hostname: 'cart.internal', path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2' } },
  }],
  ['a mirror of all requests', RouteFilter.mirror(next), { type: 'RequestMirror', requestMirror: { backendRef } }],
  ['a mirror of some percent', RouteFilter.mirror(next, { percent: 0 }), { type: 'RequestMirror', requestMirror: { backendRef, percent: 0 } }],
  ['a mirror of a fraction', RouteFilter.mirror(next, { fraction: { numerator: 1, denominator: 1000 } }), {
    type: 'RequestMirror', requestMirror: { backendRef, fraction: { numerator: 1, denominator: 1000 } },
  }],
  ['a mirror of percent as a fraction', RouteFilter.mirror(next, { fraction: { numerator: 5 } }), {
    type: 'RequestMirror', requestMirror: { backendRef, fraction: { numerator: 5, denominator: 100 } },
  }],
  ['CORS', RouteFilter.cors({ allowOrigins: ['https://*.acme.dev', 'http://acme.dev:8080'], allowMethods: ['*'], exposeHeaders: ['x-a'], allowCredentials: true, maxAge: Duration.minutes(1) }), {
    type: 'CORS', cors: { allowOrigins: ['https://*.acme.dev', 'http://acme.dev:8080'], allowMethods: ['*'], exposeHeaders: ['x-a'], allowCredentials: true, maxAge: 60 },
  }],
  ['CORS for every site', RouteFilter.cors({ allowOrigins: ['*'] }), { type: 'CORS', cors: { allowOrigins: ['*'], maxAge: 5 } }],
  ['an extension', RouteFilter.extension({ group: 'traefik.io', kind: 'Middleware', name: 'limit' }), {
    type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'limit' },
  }],
  ['permission over HTTP', RouteFilter.httpAuth(next, { path: '/check', allowedHeaders: ['cookie'], allowedResponseHeaders: ['x-user'] }), {
    type: 'ExternalAuth', externalAuth: { backendRef, protocol: 'HTTP', http: { path: '/check', allowedHeaders: ['cookie'], allowedResponseHeaders: ['x-user'] } },
  }],
  ['permission over gRPC', RouteFilter.grpcAuth(next, { bodyBytes: 1024 }), {
    type: 'ExternalAuth', externalAuth: { backendRef, protocol: 'GRPC', grpc: {}, forwardBody: { maxSize: 1024 } },
  }],
])('%s as Gateway API spells it', (_, filter, written) => {
  expect(JSON.parse(JSON.stringify(filter))).toStrictEqual(written);
});

test.each<[string, () => RouteFilter, string]>([
  ['no change of headers', () => RouteFilter.requestHeaders({}), 'value/header: got {}; allowed is at least one header to set, add or remove.'],
  ['a header name with a space', () => RouteFilter.responseHeaders({ add: { 'x y': '1' } }), 'value/header: got "x y";'],
  ['an empty value', () => RouteFilter.responseHeaders({ set: { x: '' } }), 'value/header: got "";'],
  ['a wrong name to remove', () => RouteFilter.requestHeaders({ remove: [''] }), 'value/header: got "";'],
  ['a header twice', () => RouteFilter.requestHeaders({ set: { 'X-A': '1', 'x-a': '2' } }), 'got "x-a"; allowed is each name once'],
  ['too many headers to remove', () => RouteFilter.requestHeaders({ remove: Array.from({ length: 17 }, (_, i) => `x${i}`) }), 'value/header: got 17; allowed is at most 16 headers'],
  ['a header that is removed twice', () => RouteFilter.requestHeaders({ remove: ['X-A', 'x-a'] }), 'value/header: got "x-a"; allowed is each name once.'],
  ['a redirect to the same', () => RouteFilter.redirect({ statusCode: 301 }), 'allowed is at least one of scheme, hostname, path and port'],
  ['another scheme', () => RouteFilter.redirect({ scheme: 'ftp' }), 'value/redirect: got "ftp"; allowed is http or https.'],
  ['another status', () => RouteFilter.redirect({ scheme: 'https', statusCode: 304 }), 'value/redirect: got 304; allowed is one of 301, 302, 303, 307, 308.'],
  ['a redirect to a wildcard', () => RouteFilter.redirect({ hostname: '*.acme.dev' }), 'value/redirect: got "*.acme.dev";'],
  ['a redirect to no port', () => RouteFilter.redirect({ port: 0 }), 'value/port: got 0;'],
  ['a redirect to no host', () => RouteFilter.redirect({ hostname: '' }), 'value/redirect: got "";'],
  ['a rewrite of nothing', () => RouteFilter.rewrite({}), 'value/rewrite: got {}; allowed is a hostname, a path or both.'],
  ['a rewrite to a host with a port', () => RouteFilter.rewrite({ hostname: 'acme.dev:80' }), 'value/rewrite: got "acme.dev:80";'],
  ['a path without slash', () => RouteFilter.rewrite({ path: PathModifier.full('new') }), 'value/path: got "new"; allowed is a path that begins with /.'],
  ['percent and fraction', () => RouteFilter.mirror(next, { percent: 5, fraction: { numerator: 1 } }), 'gateway/mirror-share: got'],
  ['half a percent', () => RouteFilter.mirror(next, { percent: 0.5 }), 'value/percent: got 0.5;'],
  ['more than all', () => RouteFilter.mirror(next, { fraction: { numerator: 101 } }), 'gateway/mirror-fraction: got {"numerator":101};'],
  ['a part of nothing', () => RouteFilter.mirror(next, { fraction: { numerator: 0, denominator: 0 } }), 'gateway/mirror-fraction: got'],
  ['an extension without name', () => RouteFilter.extension({ group: 'a.dev', kind: 'A', name: '' }), 'value/extension: got "";'],
  ['a wrong path of a server', () => RouteFilter.httpAuth(next, { path: 'check' }), 'value/path: got "check";'],
  ['a part of a byte', () => RouteFilter.grpcAuth(next, { bodyBytes: 0.5 }), 'value/auth: got 0.5; allowed is whole bytes, at least 1.'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test.each<[CorsOptions, string]>([
  [{ allowOrigins: ['acme.dev'] }, 'value/cors: got "acme.dev"; allowed is a site like https://acme.dev'],
  [{ allowOrigins: ['https://acme.dev/shop'] }, 'value/cors: got "https://acme.dev/shop";'],
  [{ allowOrigins: ['*', 'https://acme.dev'] }, 'gateway/cors-wildcard: got ["*","https://acme.dev"]; allowed is * alone in allowOrigins.'],
  [{ allowMethods: ['get'] }, 'value/cors: got "get"; allowed is GET, HEAD'],
  [{ allowHeaders: ['a b'] }, 'value/header: got "a b";'],
  [{ exposeHeaders: ['a', 'a'] }, 'allowed is at most 64 different exposeHeaders.'],
  [{ maxAge: Duration.millis(500) }, 'value/cors: got "500 millis"; allowed is whole seconds, 1 to'],
])('CORS with %j is refused', (options, message) => {
  expect(() => RouteFilter.cors(options)).toThrow(message);
});
