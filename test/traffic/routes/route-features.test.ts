import { GATEWAY_FEATURES } from '../../../src/model/gateway-feature';
import { featuresOf } from '../../../src/traffic/routes/route-features';

const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };
const service = { group: '', kind: 'Service', name: 'web', port: 80 };
const mirror = { type: 'RequestMirror', requestMirror: { backendRef: service } };
const header = { set: [{ name: 'a', value: '1' }] };

/** A rule, what it asks for, and the field of the rule that asks. */
test.each<[string, any, [string, string][]]>([
  ['what every implementation has', {
    matches: [{ path: { type: 'Exact', value: '/' }, headers: [{ type: 'Exact', name: 'a', value: 'b' }] }],
    filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: header }],
    backendRefs: [{ ...service, weight: 1 }],
  }, []],
  ['a name', { name: 'cart' }, [['HTTPRouteNamedRouteRule', 'name']]],
  ['a method', { matches: [{}, { method: 'GET' }] }, [['HTTPRouteMethodMatching', 'matches[1].method']]],
  ['a query', { matches: [{ queryParams: [{ name: 'a', value: 'b' }] }] }, [['HTTPRouteQueryParamMatching', 'matches[0].queryParams']]],
  ['response headers', { filters: [{ responseHeaderModifier: header }] }, [['HTTPRouteResponseHeaderModification', 'filters[0].responseHeaderModifier']]],
  ['a redirect', { filters: [{ requestRedirect: { hostname: 'a.dev', statusCode: 302 } }] }, []],
  ['a redirect to a scheme', { filters: [{ requestRedirect: { scheme: 'https', statusCode: 301 } }] }, [['HTTPRouteSchemeRedirect', 'filters[0].requestRedirect.scheme']]],
  ['a redirect to a path', { filters: [{ requestRedirect: { path: {} } }] }, [['HTTPRoutePathRedirect', 'filters[0].requestRedirect.path']]],
  ['a redirect to a port', { filters: [{ requestRedirect: { port: 8443 } }] }, [['HTTPRoutePortRedirect', 'filters[0].requestRedirect.port']]],
  ...[303, 307, 308].map((statusCode): [string, any, [string, string][]] => [`a redirect with status ${statusCode}`,
    { filters: [{ requestRedirect: { statusCode } }] }, [[`HTTPRoute${statusCode}RedirectStatusCode`, 'filters[0].requestRedirect.statusCode']]]),
  ['a rewrite of the host', { filters: [{ urlRewrite: { hostname: 'a.dev' } }] }, [['HTTPRouteHostRewrite', 'filters[0].urlRewrite.hostname']]],
  ['a rewrite of the path', { filters: [{ urlRewrite: { path: {} } }] }, [['HTTPRoutePathRewrite', 'filters[0].urlRewrite.path']]],
  ['a mirror', { filters: [mirror] }, [['HTTPRouteRequestMirror', 'filters[0].requestMirror']]],
  ['two mirrors', { filters: [mirror, mirror] }, [
    ['HTTPRouteRequestMirror', 'filters[0].requestMirror'], ['HTTPRouteRequestMirror', 'filters[1].requestMirror'], ['HTTPRouteRequestMultipleMirrors', 'filters'],
  ]],
  ['a mirror of some percent', { filters: [{ requestMirror: { backendRef: service, percent: 0 } }] }, [
    ['HTTPRouteRequestMirror', 'filters[0].requestMirror'], ['HTTPRouteRequestPercentageMirror', 'filters[0].requestMirror'],
  ]],
  ['CORS', { filters: [{ cors: {} }] }, [['HTTPRouteCORS', 'filters[0].cors']]],
  ['permission by a server', { filters: [{ externalAuth: {} }] }, [['HTTPRouteExternalAuth', 'filters[0].externalAuth']]],
  ['headers for a backend', { backendRefs: [service, { ...service, filters: [{ requestHeaderModifier: header }] }] },
    [['HTTPRouteBackendRequestHeaderModification', 'backendRefs[1].filters[0].requestHeaderModifier']]],
  ['a rewrite for a backend', { backendRefs: [{ ...service, filters: [{ urlRewrite: { hostname: 'a.dev' } }] }] },
    [['HTTPRouteHostRewrite', 'backendRefs[0].filters[0].urlRewrite.hostname']]],
  ['timeouts', { timeouts: { request: '1s', backendRequest: '1s' } }, [
    ['HTTPRouteRequestTimeout', 'timeouts.request'], ['HTTPRouteBackendTimeout', 'timeouts.backendRequest'],
  ]],
  ['retries', { retry: { attempts: 1 } }, [['HTTPRouteRetry', 'retry']]],
  ['sessions', { sessionPersistence: { type: 'Cookie' } }, [['HTTPRouteSessionPersistence', 'sessionPersistence']]],
])('a rule with %s', (_, rule, asked) => {
  const uses = featuresOf('HTTPRoute', { parentRefs: [gateway, service], rules: [{}, rule] });
  expect(uses).toEqual([{ feature: 'HTTPRoute', field: 'kind' }, ...asked.map(([feature, field]) => ({ feature, field: `spec.rules[1].${field}` }))]);
  expect(GATEWAY_FEATURES.map(({ name }) => name)).toEqual(expect.arrayContaining(uses.map(({ feature }) => feature)));
});

test('a port of a Gateway is a feature, that of a Service is not', () => {
  expect(featuresOf('HTTPRoute', { parentRefs: [service, { ...gateway, port: 80 }], rules: [] }).slice(1))
    .toEqual([{ feature: 'HTTPRouteParentRefPort', field: 'spec.parentRefs[1]' }]);
});

test('a Service of another namespace is a feature of meshes', () => {
  const parentRefs = ['shop', undefined, 'api'].map(namespace => ({ ...service, namespace }));
  for (const kind of ['HTTPRoute', 'GRPCRoute']) {
    expect(featuresOf(kind, { parentRefs, rules: [] }, 'shop').slice(1)).toEqual([{ feature: 'MeshConsumerRoute', field: 'spec.parentRefs[2]' }]);
    expect(featuresOf(kind, { parentRefs, rules: [] }).slice(1)).toEqual([]);
  }
});

test('gRPC routes have features of their own', () => {
  const filters = [mirror, { responseHeaderModifier: header }];
  const uses = featuresOf('GRPCRoute', { parentRefs: [gateway], rules: [{ name: 'cart', filters, sessionPersistence: {} }] });
  expect(uses.map(({ feature }) => feature)).toEqual([
    'GRPCRoute', 'GRPCRouteNamedRouteRule', 'GRPCRouteResponseHeaderModification', 'GRPCRouteRequestMirror', 'GRPCRouteSessionPersistence',
  ]);
  expect(GATEWAY_FEATURES.map(({ name }) => name)).toEqual(expect.arrayContaining(uses.map(({ feature }) => feature)));
});

test('of other routes the kind is the only feature', () => {
  expect(featuresOf('TLSRoute', { parentRefs: [gateway], rules: [{ name: 'a' }] })).toEqual([{ feature: 'TLSRoute', field: 'kind' }]);
});
