import { App, Duration } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, errors, object, objects } from '../../support/synth';
import {
  CanaryApp, Checks, HttpRoute, HttpRouteProps, HttpRouteRule, MeshGateway, PathModifier, RouteBackend, RouteFilter, RouteMatch, RouteParent,
  SessionPersistence, generic, gke, linkerd, traefik,
} from 'cdk8s-canary';

const provider = new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway-controller' });
const web = RouteBackend.service('web', 80);
const cart = [RouteMatch.pathPrefix('/cart')];

/** A route through a gateway of a kind that does everything, both of one namespace. */
function route(rule?: HttpRouteRule, props: Partial<HttpRouteProps> = {}, scope = chart()): HttpRoute {
  const edge = new MeshGateway(scope, 'edge', { provider });
  return new HttpRoute(scope, 'web', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'], ...(rule && { rules: [rule] }), ...props });
}

const specOf = ({ apiObject }: HttpRoute) => object(apiObject.chart, 'HTTPRoute').spec;
const rulesTold = (of: HttpRoute) => errors(of.apiObject.chart).map(line => /[a-z]+\/[a-z-]+(?=: )/.exec(line)![0]);

test('rules are written in the order in which they are added, with what an API server would fill in', () => {
  const of = route({ matches: cart, backends: [web] });
  of.addRule({ backends: [RouteBackend.service('rest', 8080)] });
  expect(specOf(of).rules).toEqual([
    { matches: [{ path: { type: 'PathPrefix', value: '/cart' } }], backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }] },
    { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ group: '', kind: 'Service', name: 'rest', port: 8080, weight: 1 }] },
  ]);
});

test('a rule says all that the standard channel has', () => {
  const filters = [RouteFilter.rewrite({ path: PathModifier.prefix('/v2') }), RouteFilter.cors({ allowOrigins: ['*'] }), RouteFilter.mirror(web)];
  const of = route({ name: 'cart', matches: cart, filters, backends: [web], timeouts: { request: Duration.seconds(90), backendRequest: Duration.seconds(0) } });
  const manifest = object(of.apiObject.chart, 'HTTPRoute');
  expect(validateManifest(manifest)).toEqual([]);
  expect(manifest.spec.rules[0]).toMatchObject({ name: 'cart', timeouts: { request: '90s', backendRequest: '0s' } });
  expect(manifest.spec.rules[0].filters.map(({ type }: any) => type)).toEqual(['URLRewrite', 'CORS', 'RequestMirror']);
});

test('a rule says all that the experimental channel has', () => {
  const scope = chart();
  Checks.of(scope).assume({ versions: { gatewayApiChannel: 'experimental' } });
  const retry = { attempts: 3, statusCodes: [503, 502, 503], backoff: Duration.millis(250) };
  const of = route({ filters: [RouteFilter.httpAuth(web)], backends: [web], retry, sessionPersistence: SessionPersistence.cookie('shop') }, {}, scope);
  const manifest = object(scope, 'HTTPRoute');
  expect(validateManifest(manifest, { gatewayApi: 'v1.5.1-experimental' })).toEqual([]);
  expect(specOf(of).rules[0]).toMatchObject({ retry: { attempts: 3, codes: [503, 502], backoff: '250ms' }, sessionPersistence: { sessionName: 'shop' } });
});

test('what needs the experimental channel is told unless that is assumed', () => {
  const { apiObject } = route({ backends: [web], retry: { attempts: 1 } });
  expect(Checks.of(apiObject).findings).toEqual([expect.objectContaining({ rule: 'schema/experimental', field: 'spec.rules[0].retry' })]);
});

test.each<[string, HttpRouteRule, string]>([
  ['a name with a capital', { name: 'Cart' }, 'value/rule-name: got "Cart";'],
  ['a part of a millisecond', { timeouts: { request: Duration.millis(0.5) } }, 'value/timeout: got "0.5 millis";'],
  ['no attempt', { retry: { attempts: 0 } }, 'value/retry: got 0; allowed is a whole number of attempts, at least 1.'],
  ['a retry after success', { retry: { statusCodes: [200] } }, 'value/retry: got 200; allowed is a status code from 400 to 599.'],
  ['no backoff', { retry: { backoff: Duration.seconds(0) } }, 'value/retry: got'],
])('a rule with %s is refused', (_, rule, message) => {
  expect(() => route(rule)).toThrow(message);
});

test.each<[string, HttpRouteRule, string]>([
  ['redirects and has backends', { filters: [RouteFilter.redirect({ scheme: 'https' })], backends: [web] }, 'gateway/redirect-without-backends'],
  ['redirects and rewrites', { filters: [RouteFilter.redirect({ scheme: 'https' }), RouteFilter.rewrite({ hostname: 'a.dev' })] }, 'gateway/redirect-or-rewrite'],
  ['has a filter twice', { filters: [RouteFilter.cors({}), RouteFilter.cors({})], backends: [web] }, 'gateway/filter-once'],
  ['replaces one of two prefixes', { matches: [...cart, RouteMatch.pathPrefix('/b')], filters: [RouteFilter.rewrite({ path: PathModifier.prefix('/') })], backends: [web] }, 'gateway/rewrite-prefix'],
  ['replaces a prefix that it does not match', { matches: [RouteMatch.pathExact('/a')], filters: [RouteFilter.redirect({ path: PathModifier.prefix('/') })] }, 'gateway/redirect-prefix'],
  ['waits longer for an attempt than for the whole', { backends: [web], timeouts: { request: Duration.seconds(1), backendRequest: Duration.seconds(2) } }, 'gateway/timeout-order'],
  ['leads nowhere', { matches: cart }, 'gateway/rule-leads-somewhere'],
  ['has too many matches', { matches: Array.from({ length: 65 }, (__, i) => RouteMatch.pathExact(`/${i}`)), backends: [web] }, 'gateway/match-count'],
])('a rule that %s is an error', (_, rule, name) => {
  expect(rulesTold(route(rule))).toEqual([name]);
});

test('a route without rules is an error', () => {
  expect(rulesTold(route())).toEqual(['gateway/rule-leads-somewhere']);
});

test('what the gateway does not do is an error, and says what happens and what to use instead', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  new HttpRoute(shop, 'web', { parents: [RouteParent.gateway(edge)], rules: [{ filters: [RouteFilter.mirror(web)], backends: [web] }] });
  expect(errors(shop)).toEqual([expect.stringMatching(
    /gateway\/feature: spec\.rules\[0]\.filters\[0]\.requestMirror asks for HTTPRouteRequestMirror, which Traefik does not support: .*a 500.* Fix: Use traefik\.TraefikService/)]);
});

test('what the mesh does not do is an error where the mesh is known', () => {
  const parents = [RouteParent.service('web', 80, { mesh: new linkerd.LinkerdMesh() })];
  expect(rulesTold(route({ filters: [RouteFilter.rewrite({ hostname: 'a.dev' })], backends: [web] }, { parents, hosts: [] }))).toEqual(['gateway/feature']);
});

test('a gateway is not asked for what is about a mesh', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  const parents = [RouteParent.gateway(edge), RouteParent.service('web', 80, { namespace: 'api' })];
  expect(new HttpRoute(shop, 'web', { parents, rules: [{ backends: [web] }] }).findings).toEqual([]);
});

test('of several parents the one that asks for too much is told', () => {
  const shop = chart();
  const supportedFeatures = ['Gateway', 'HTTPRoute'];
  const plain = new generic.GenericGateway({ className: 'plain', controllerName: 'plain.dev/controller', name: 'Plain', supportedFeatures });
  const edge = new MeshGateway(shop, 'edge', { provider: plain });
  const parents = [RouteParent.service('web', 80), RouteParent.gateway(edge, { port: 80 })];
  expect(new HttpRoute(shop, 'web', { parents, rules: [{ backends: [web] }] }).findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^spec\.parentRefs\[1] asks for HTTPRouteParentRefPort, which Plain does not support/),
  ]);
});

test('a gateway is asked once, however many of its listeners are parents', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  const parents = [RouteParent.gateway(edge, { listener: 'http' }), RouteParent.gateway(edge, { listener: 'https' })];
  const { findings } = new HttpRoute(shop, 'web', { parents, rules: [{ backends: [web], retry: { attempts: 1 } }] });
  expect(findings.filter(({ rule }) => rule === 'gateway/feature')).toHaveLength(1);
});

test.each([[[false, true]], [[true, false]]])('gateways of one name are asked apart, and what all of them lack is told once (of several clusters: %j)', all => {
  const shop = chart();
  const parents = all.map(multiCluster =>
    RouteParent.gateway(new MeshGateway(shop, `edge-${multiCluster}`, { provider: new gke.GkeGateway({ multiCluster }) })));
  const imported = RouteBackend.fromReference({ group: 'net.gke.io', kind: 'ServiceImport', name: 'web', port: 80 });
  const { findings } = new HttpRoute(shop, 'web', { parents, rules: [{ backends: [imported], retry: { attempts: 1 } }] });
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['gateway/backend-kind', 'gateway/feature']);
});

test('an app is a backend; a route of another namespace is let in, and names it', () => {
  const shop = chart();
  const platform = chart('platform', App.of(shop) as App);
  const app = new CanaryApp(shop, 'cart', { image: 'ghcr.io/acme/cart:1.0.0', port: 8080 });
  const backends = [RouteBackend.of(app)];
  route({ backends }, {}, platform);
  new HttpRoute(shop, 'inside', { parents: [RouteParent.service('all', 80)], rules: [{ backends }] });
  expect(object(platform, 'HTTPRoute').spec.rules[0].backendRefs[0]).toEqual({ group: '', kind: 'Service', name: 'cart', namespace: 'shop', port: 8080, weight: 1 });
  expect(object(shop, 'HTTPRoute').spec.rules[0].backendRefs[0]).toEqual({ group: '', kind: 'Service', name: 'cart', port: 8080, weight: 1 });
  expect(object(shop, 'ReferenceGrant').spec).toEqual({
    from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'platform' }], to: [{ group: '', kind: 'Service', name: 'cart' }],
  });
});

test('whoever gets copies lets routes of other namespaces in too', () => {
  const shop = chart();
  const app = new CanaryApp(shop, 'cart', { image: 'ghcr.io/acme/cart:1.0.0', port: 8080 });
  const platform = chart('platform', App.of(shop) as App);
  route({ filters: [RouteFilter.mirror(app)], backends: [web] }, {}, platform);
  expect(object(platform, 'HTTPRoute').spec.rules[0].filters[0].requestMirror.backendRef).toEqual({ group: '', kind: 'Service', name: 'cart', namespace: 'shop', port: 8080 });
  expect(objects(shop).filter(({ kind }) => kind === 'ReferenceGrant')).toHaveLength(1);
});
