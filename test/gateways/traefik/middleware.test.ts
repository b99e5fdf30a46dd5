import { Duration } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, object } from '../../support/synth';
import { HttpRoute, RouteBackend, RouteFilter, RouteParent, traefik } from 'cdk8s-canary';

const { Middleware, RequestSource } = traefik;
type Make = (scope: ReturnType<typeof chart>) => traefik.Middleware;

test.each<[string, Make, any]>([
  ['a rate limit', s => Middleware.rateLimit(s, 'm', { average: 10, burst: 5, period: Duration.minutes(1), source: RequestSource.address(1) }),
    { rateLimit: { average: 10, burst: 5, period: '1m', sourceCriterion: { ipStrategy: { depth: 1 } } } }],
  ['a rate limit by host', s => Middleware.rateLimit(s, 'm', { average: 10, source: RequestSource.host() }),
    { rateLimit: { average: 10, sourceCriterion: { requestHost: true } } }],
  ['requests in flight', s => Middleware.inFlightRequests(s, 'm', { amount: 3, source: RequestSource.header('x-tenant') }),
    { inFlightReq: { amount: 3, sourceCriterion: { requestHeaderName: 'x-tenant' } } }],
  ['changes of headers', s => Middleware.headers(s, 'm', { setRequest: { a: '1' }, removeRequest: ['b'], setResponse: { c: '2' }, removeResponse: ['d'] }),
    { headers: { customRequestHeaders: { a: '1', b: '' }, customResponseHeaders: { c: '2', d: '' } } }],
  ['headers for browsers', s => Middleware.headers(s, 'm', { httpsOnlyFor: Duration.days(1), denyFrames: true, denyTypeGuessing: true }),
    { headers: { stsSeconds: 86400, frameDeny: true, contentTypeNosniff: true } }],
  ['CORS', s => Middleware.headers(s, 'm', {
    cors: { allowOrigins: ['https://a.dev'], allowMethods: ['GET'], allowHeaders: ['x-a'], exposeHeaders: ['x-b'], allowCredentials: true, maxAge: Duration.seconds(9) },
  }), {
    headers: {
      accessControlAllowOriginList: ['https://a.dev'],
      accessControlAllowMethods: ['GET'],
      accessControlAllowHeaders: ['x-a'],
      accessControlExposeHeaders: ['x-b'],
      accessControlAllowCredentials: true,
      accessControlMaxAge: 9,
      addVaryHeader: true,
    },
  }],
  ['a password', s => Middleware.basicAuth(s, 'm', { secretName: 'users', realm: 'shop', userHeader: 'x-user', removeCredentials: false }),
    { basicAuth: { secret: 'users', realm: 'shop', headerField: 'x-user', removeHeader: false } }],
  ['somebody else who decides', s => Middleware.forwardAuth(s, 'm', { url: 'http://auth/verify', responseHeaders: ['x-user'], requestHeaders: ['cookie'] }),
    { forwardAuth: { address: 'http://auth/verify', authResponseHeaders: ['x-user'], authRequestHeaders: ['cookie'] } }],
  ['shorter paths', s => Middleware.stripPrefix(s, 'm', { prefixes: ['/api', '/v1'] }), { stripPrefix: { prefixes: ['/api', '/v1'] } }],
  ['longer paths', s => Middleware.addPrefix(s, 'm', { prefix: '/shop' }), { addPrefix: { prefix: '/shop' } }],
  ['tries', s => Middleware.retry(s, 'm', { attempts: 3, initialInterval: Duration.millis(100), statusCodes: ['502', '503-504'], repeatWrites: true }),
    { retry: { attempts: 3, initialInterval: '100ms', status: ['502', '503-504'], retryNonIdempotentMethod: true } }],
  ['a rest', s => Middleware.circuitBreaker(s, 'm', {
    expression: 'LatencyAtQuantileMS(50.0) > 100', fallback: Duration.seconds(5), recovery: Duration.seconds(90), responseCode: 429,
  }), { circuitBreaker: { expression: 'LatencyAtQuantileMS(50.0) > 100', fallbackDuration: '5s', recoveryDuration: '90s', responseCode: 429 } }],
  ['addresses', s => Middleware.ipAllowList(s, 'm', { networks: ['10.0.0.0/8', '::1'], proxies: 2, rejectCode: 404 }),
    { ipAllowList: { sourceRange: ['10.0.0.0/8', '::1'], ipStrategy: { depth: 2 }, rejectStatusCode: 404 } }],
  ['smaller answers', s => Middleware.compress(s, 'm', { leastBytes: 0, excludedTypes: ['image/png'] }),
    { compress: { minResponseBodyBytes: 0, excludedContentTypes: ['image/png'] } }],
  ['anything else', s => Middleware.fromSpec(s, 'm', { replacePath: { path: '/' } }), { replacePath: { path: '/' } }],
])('%s is a Middleware', (_, make, spec) => {
  const manifest = make(chart()).apiObject.toJson();
  expect(manifest).toEqual({ apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'm', namespace: 'shop' }, spec });
  expect(validateManifest(manifest)).toEqual([]);
});

test('several are one', () => {
  const shop = chart();
  const parts = [Middleware.compress(shop, 'small'), Middleware.stripPrefix(shop, 'short', { prefixes: ['/a'], name: 'without-a' })];
  expect(Middleware.chain(shop, 'both', parts).apiObject.toJson().spec).toEqual({ chain: { middlewares: [{ name: 'small' }, { name: 'without-a' }] } });
});

test('a rule of a route names it', () => {
  const shop = chart();
  const { extensionReference } = Middleware.compress(shop, 'small');
  new HttpRoute(shop, 'web', {
    parents: [RouteParent.service('web', 80)],
    rules: [{ filters: [RouteFilter.extension(extensionReference)], backends: [RouteBackend.service('web', 80)] }],
  });
  expect(object(shop, 'HTTPRoute').spec.rules[0].filters).toEqual([
    { type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'small' } },
  ]);
});

test.each<[Make, string]>([
  [s => Middleware.rateLimit(s, 'm', { average: 0 }), 'traefik/rate-limit: got 0; allowed is a whole number, at least 1.'],
  [s => Middleware.rateLimit(s, 'm', { average: 1, period: Duration.seconds(0) }), 'traefik/rate-limit: got "'],
  [s => Middleware.inFlightRequests(s, 'm', { amount: 0.5 }), 'traefik/in-flight: got 0.5;'],
  [s => Middleware.rateLimit(s, 'm', { average: 1, source: RequestSource.address(-1) }), 'traefik/source: got -1;'],
  [s => Middleware.headers(s, 'm', {}), 'traefik/headers: got {}; allowed is at least one header'],
  [s => Middleware.headers(s, 'm', { setRequest: { 'a b': '1' } }), 'value/header: got "a b";'],
  [s => Middleware.headers(s, 'm', { cors: { allowOrigins: [] } }), 'traefik/cors: got [];'],
  [s => Middleware.headers(s, 'm', { cors: { allowOrigins: ['*'], allowCredentials: true } }), 'traefik/cors: got ["*"]; allowed is origins by name'],
  [s => Middleware.basicAuth(s, 'm', { secretName: 'Users' }), 'value/secret: got "Users";'],
  [s => Middleware.forwardAuth(s, 'm', { url: 'auth' }), 'traefik/forward-auth: got "auth";'],
  [s => Middleware.stripPrefix(s, 'm', { prefixes: ['api'] }), 'value/path: got "api";'],
  [s => Middleware.stripPrefix(s, 'm', { prefixes: [] }), 'traefik/prefix: got [];'],
  [s => Middleware.compress(s, 'm', { leastBytes: -1 }), 'traefik/compress: got -1;'],
  [s => Middleware.retry(s, 'm', { attempts: 1 }), 'traefik/retry: got 1; allowed is a whole number, at least 2.'],
  [s => Middleware.retry(s, 'm', { attempts: 2, statusCodes: ['5xx'] }), 'traefik/retry: got ["5xx"];'],
  [s => Middleware.circuitBreaker(s, 'm', { expression: 'errors > 3' }), 'traefik/circuit-breaker: got "errors > 3";'],
  [s => Middleware.circuitBreaker(s, 'm', { expression: 'NetworkErrorRatio() > 0.1', responseCode: 99 }), 'traefik/circuit-breaker: got 99;'],
  [s => Middleware.ipAllowList(s, 'm', { networks: ['10.0.0.0/40'] }), 'traefik/ip-allow-list: got "10.0.0.0/40";'],
  [s => Middleware.chain(s, 'm', []), 'traefik/chain: got [];'],
  [s => Middleware.fromSpec(s, 'm', { compress: {}, retry: {} }), 'traefik/middleware: got {'],
  [s => Middleware.compress(s, 'M'), 'traefik/name: got "M";'],
])('%p is refused', (make, message) => {
  expect(() => make(chart())).toThrow(message);
});
