import { validateManifest } from '../../support/schemas';
import { chart, errors, object } from '../../support/synth';
import {
  Checks, GrpcMatch, GrpcRoute, GrpcRouteProps, GrpcRouteRule, MeshGateway, RouteBackend, RouteFilter, RouteParent, SessionPersistence,
  linkerd, traefik,
} from 'cdk8s-canary';

const backends = [RouteBackend.service('cart', 9000)];

function route(rule: Partial<GrpcRouteRule> = {}, props: Partial<GrpcRouteProps> = {}, scope = chart()): GrpcRoute {
  return new GrpcRoute(scope, 'cart', { parents: [RouteParent.service('cart', 9000)], rules: [{ backends, ...rule }], ...props });
}

const rulesTold = (of: GrpcRoute) => errors(of.apiObject.chart).map(line => /[a-z]+\/[a-z-]+(?=: )/.exec(line)![0]);

test('calls to a Service are divided by method and headers', () => {
  const matches = [GrpcMatch.method('acme.shop.Cart', 'AddItem'), GrpcMatch.methodOfAnyService('Check').also(GrpcMatch.headerRegex('x-tenant', 'a.*'))];
  const filters = [RouteFilter.requestHeaders({ set: { a: '1' } }), RouteFilter.responseHeaders({ remove: ['b'] }), RouteFilter.mirror(RouteBackend.service('next', 9000))];
  const of = route({ name: 'cart', matches, filters });
  of.addRule({ backends: [RouteBackend.service('rest', 9000, { filters: [RouteFilter.requestHeaders({ remove: ['c'] })] })] });
  const manifest = object(of.apiObject.chart, 'GRPCRoute');
  expect(validateManifest(manifest)).toEqual([]);
  expect(manifest.spec.parentRefs).toEqual([{ group: '', kind: 'Service', name: 'cart', namespace: 'shop', port: 9000 }]);
  expect(manifest.spec.rules[0]).toMatchObject({
    name: 'cart',
    matches: [{ method: { type: 'Exact', service: 'acme.shop.Cart', method: 'AddItem' } }, {
      method: { type: 'Exact', method: 'Check' }, headers: [{ name: 'x-tenant', type: 'RegularExpression', value: 'a.*' }],
    }],
  });
  expect(manifest.spec.rules[1]).toEqual({
    backendRefs: [{
      group: '', kind: 'Service', name: 'rest', port: 9000, weight: 1, filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['c'] } }],
    }],
  });
});

test('calls come in through a gateway, for hosts', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  route({}, { parents: [RouteParent.gateway(edge)], hosts: ['cart.acme.dev'] }, shop);
  const { parentRefs, hostnames } = object(shop, 'GRPCRoute').spec;
  expect(hostnames).toEqual(['cart.acme.dev']);
  expect(parentRefs).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' }]);
});

test('sessions are kept, in the experimental channel', () => {
  const shop = chart();
  Checks.of(shop).assume({ versions: { gatewayApiChannel: 'experimental' } });
  route({ sessionPersistence: SessionPersistence.header('x-session') }, {}, shop);
  const manifest = object(shop, 'GRPCRoute');
  expect(validateManifest(manifest, { gatewayApi: 'v1.5.1-experimental' })).toEqual([]);
  expect(manifest.spec.rules[0].sessionPersistence).toEqual({ type: 'Header', sessionName: 'x-session' });
});

test.each<[string, Partial<GrpcRouteRule>, string[]]>([
  ['rewrites', { filters: [RouteFilter.rewrite({ hostname: 'a.dev' })] }, ['route/grpc-filter']],
  ['has a backend that redirects', { backends: [RouteBackend.service('cart', 80, { filters: [RouteFilter.redirect({ scheme: 'https' })] })] }, ['route/grpc-filter']],
  ['has too many backends', { backends: Array.from({ length: 17 }, (_, i) => RouteBackend.service(`cart-${i}`, 9000)) }, ['gateway/backend-count']],
])('a rule that %s is an error', (_, rule, told) => {
  expect(rulesTold(route(rule))).toEqual(told);
});

test('a rule without backends leads to the Service that is the parent', () => {
  const of = route({ backends: undefined, matches: [GrpcMatch.method('acme.shop.Cart')] });
  expect(object(of.apiObject.chart, 'GRPCRoute').spec.rules).toEqual([{ matches: [{ method: { type: 'Exact', service: 'acme.shop.Cart' } }] }]);
});

test('a rule without backends leads nowhere behind a gateway', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  expect(rulesTold(route({ backends: undefined }, { parents: [RouteParent.gateway(edge)] }, shop))).toEqual(['gateway/rule-leads-somewhere']);
});

test('a rule with a wrong name is refused', () => {
  expect(() => route({ name: 'Cart' })).toThrow('value/rule-name: got "Cart";');
});

test('a route without rules is an error', () => {
  expect(rulesTold(route({}, { rules: undefined }))).toEqual(['gateway/rule-leads-somewhere']);
});

test('Traefik fails calls of a rule that changes answers or copies calls', () => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  const filters = [RouteFilter.responseHeaders({ remove: ['a'] }), RouteFilter.mirror(RouteBackend.service('next', 9000)), RouteFilter.requestHeaders({ remove: ['b'] })];
  const { findings } = route({ filters }, { parents: [RouteParent.gateway(edge)] }, shop);
  expect(findings.map(({ message }) => message)).toEqual([
    'spec.rules[0].filters[0].responseHeaderModifier asks for GRPCRouteResponseHeaderModification, which Traefik does not support: every call of the rule fails.',
    'spec.rules[0].filters[1].requestMirror asks for GRPCRouteRequestMirror, which Traefik does not support: every call of the rule fails.',
  ]);
});

test('changes of answers are fine with Linkerd', () => {
  const parents = [RouteParent.service('cart', 9000, { mesh: new linkerd.LinkerdMesh() })];
  expect(route({ filters: [RouteFilter.responseHeaders({ remove: ['a'] })] }, { parents }).findings).toEqual([]);
});
