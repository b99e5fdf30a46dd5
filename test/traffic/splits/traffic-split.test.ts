import { App } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, errors, object, objects } from '../../support/synth';
import {
  Certificate, Finding, Findings, ITrafficSplitOutput, Listener, MeshGateway, RouteBackend, RouteMatch, RouteNamespaces, RouteParent, Severity,
  SplitProtocol, TrafficSplit, TrafficSplitModel, TrafficSplitObjects, TrafficSplitProps, Weight, traefik,
} from 'cdk8s-canary';

function split(props: Partial<TrafficSplitProps> = {}, scope = chart()): TrafficSplit {
  return new TrafficSplit(scope, 'web', { parents: [RouteParent.service('web', 80)], backends: [RouteBackend.service('web-v1', 80)], ...props });
}

function routeOf(of: TrafficSplit): any {
  return object(of.apiObject.chart, 'HTTPRoute');
}

function gateway(...listeners: Listener[]): MeshGateway {
  return new MeshGateway(chart('platform'), 'edge', { provider: new traefik.TraefikGateway(), ...(listeners.length && { listeners }) });
}

const backends = [
  RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }),
  RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) }),
  RouteBackend.service('web-v3', 9090, { weight: Weight.percent(0), namespace: 'next' }),
];

test('the requests to a Service are divided between several', () => {
  const route = routeOf(split({ parents: [RouteParent.service('web', 8080)], backends }));
  expect(route).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      parentRefs: [{ group: '', kind: 'Service', name: 'web', namespace: 'shop', port: 8080 }],
      rules: [{
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [
          { group: '', kind: 'Service', name: 'web-v1', port: 8080, weight: 90 },
          { group: '', kind: 'Service', name: 'web-v2', port: 8080, weight: 10 },
          { group: '', kind: 'Service', name: 'web-v3', namespace: 'next', port: 9090, weight: 0 },
        ],
      }],
    },
  });
  expect(validateManifest(route)).toEqual([]);
});

test('the requests for hosts that come in through a Gateway are divided', () => {
  const edge = gateway();
  const route = routeOf(split({ parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev', '*.acme.eu'], backends }, chart('shop', App.of(edge) as App)));
  expect(route.spec.parentRefs).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'platform' }]);
  expect(route.spec.hostnames).toEqual(['shop.acme.dev', '*.acme.eu']);
  expect(validateManifest(route)).toEqual([]);
});

test('a route may have several parents, each with the references it needs', () => {
  const edge = gateway(Listener.http(), Listener.https({ certificate: Certificate.fromSecret('shop-tls') }));
  edge.addHttpsRedirect();
  const scope = chart('shop', App.of(edge) as App);
  const { parentRefs } = routeOf(split({ parents: [RouteParent.gateway(edge), RouteParent.service('web', 80, { namespace: 'api' })] }, scope)).spec;
  expect(parentRefs).toEqual([
    { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'platform', sectionName: 'https' },
    { group: '', kind: 'Service', name: 'web', namespace: 'api', port: 80 },
  ]);
});

test('only requests for which one of the matches holds are divided', () => {
  const matches = [RouteMatch.header('x-beta', 'yes').also(RouteMatch.pathPrefix('/api')), RouteMatch.cookie('beta', '1'), RouteMatch.method('PUT')];
  const route = routeOf(split({ matches }));
  expect(route.spec.rules[0].matches).toEqual([
    { headers: [{ name: 'x-beta', type: 'Exact', value: 'yes' }], path: { type: 'PathPrefix', value: '/api' } },
    { headers: [{ name: 'Cookie', type: 'RegularExpression', value: '^(.*;\\s*)?beta=1(;.*)?$' }], path: { type: 'PathPrefix', value: '/' } },
    { method: 'PUT', path: { type: 'PathPrefix', value: '/' } },
  ]);
  expect(validateManifest(route)).toEqual([]);
});

test.each<[string | undefined, string]>([
  [undefined, 'web'],
  ['checkout', 'checkout'],
])('a split with the name %p is the HTTPRoute %s', (name, expected) => {
  expect(routeOf(split({ name })).metadata.name).toBe(expected);
});

test('a name that cannot be a route is refused', () => {
  expect(() => split({ name: 'Web' })).toThrow('route/name: got "Web"; allowed is lower case letters');
});

test.each<[string, Partial<TrafficSplitProps>, RegExp]>([
  ['no parent', { parents: [] }, /^\[shop\/web\] gateway\/route-has-parent: No parent is given.* Fix: Give a gateway or a Service as parent\.$/],
  ['no backend', { backends: [] }, /^\[shop\/web\] gateway\/weights-zero: No backend has a weight above 0.* Fix: Give at least one backend a weight above 0\.$/],
  ['no backend with a weight', { backends: [RouteBackend.service('v1', 80, { weight: Weight.share(0) })] }, /^\[shop\/web\] gateway\/weights-zero: .* Fix: /],
  ['a host with a port', { hosts: ['a.dev', 'b.dev:80'] }, /^\[shop\/web\] gateway\/host: 'b\.dev:80' is not a host\. Fix: Use a host in lower case/],
])('a split with %s is an error, and says how to mend it', (_, props, message) => {
  const shop = chart();
  split(props, shop);
  expect(errors(shop)).toContainEqual(expect.stringMatching(message));
});

test('all that is wrong with a split is said at once', () => {
  const { findings } = split({ parents: [], backends: [], hosts: ['A', 'B'] });
  expect(findings.map(({ rule }) => rule)).toEqual(['gateway/route-has-parent', 'gateway/host', 'gateway/host', 'gateway/weights-zero']);
  expect(findings[1]).toMatchObject({ severity: Severity.ERROR, path: 'shop/web' });
});

test('a rule of a split can be silenced, with a reason', () => {
  const shop = chart();
  split({ backends: [] }, shop).acknowledge('gateway/weights-zero', 'it answers 500 on purpose');
  expect(errors(shop)).toEqual([]);
});

test('the reason must be given', () => {
  expect(() => split().acknowledge('gateway/weights-zero', '')).toThrow('finding/acknowledge: got "";');
});

test('a split that no listener lets in is an error', () => {
  const edge = gateway(Listener.http({ allow: RouteNamespaces.named('api') }));
  const shop = chart('shop', App.of(edge) as App);
  split({ parents: [RouteParent.gateway(edge)] }, shop);
  expect(errors(shop)).toHaveLength(1);
});

test('a split for a host that no listener answers for is an error', () => {
  const edge = gateway(Listener.http({ hostname: '*.acme.dev' }));
  const shop = chart('shop', App.of(edge) as App);
  split({ parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.eu'] }, shop);
  expect(errors(shop)).toHaveLength(1);
});

test('hosts of a split whose only parent is a Service are an error', () => {
  const shop = chart();
  split({ hosts: ['shop.acme.dev'] }, shop);
  expect(errors(shop)).toHaveLength(1);
});

const testers = { matches: [RouteMatch.header('x-tester', 'yes')], backends: [RouteBackend.service('web-v2', 8080)] };

test('exceptions are rules of their own, in front of the split', () => {
  const route = routeOf(split({ backends, exceptions: [testers] }));
  expect(route.spec.rules.map((rule: any) => rule.matches)).toEqual([
    [{ headers: [{ name: 'x-tester', type: 'Exact', value: 'yes' }], path: { type: 'PathPrefix', value: '/' } }],
    [{ path: { type: 'PathPrefix', value: '/' } }],
  ]);
  expect(route.spec.rules[0].backendRefs).toEqual([{ group: '', kind: 'Service', name: 'web-v2', port: 8080, weight: 1 }]);
  expect(validateManifest(route)).toEqual([]);
});

test('exceptions are about requests of the split only, so that a longer path does not win over them', () => {
  const matches = [RouteMatch.pathPrefix('/api').also(RouteMatch.header('X-Tester', 'no')), RouteMatch.pathPrefix('/shop').also(RouteMatch.queryParam('a', '1'))];
  const route = routeOf(split({ matches, exceptions: [{ ...testers, matches: [...testers.matches, RouteMatch.pathExact('/api/beta')] }] }));
  expect(route.spec.rules[0].matches).toEqual([
    { path: { type: 'PathPrefix', value: '/api' }, headers: [{ name: 'x-tester', type: 'Exact', value: 'yes' }] },
    {
      path: { type: 'PathPrefix', value: '/shop' },
      headers: [{ name: 'x-tester', type: 'Exact', value: 'yes' }],
      queryParams: [{ name: 'a', type: 'Exact', value: '1' }],
    },
    { path: { type: 'Exact', value: '/api/beta' }, headers: [{ name: 'X-Tester', type: 'Exact', value: 'no' }] },
    { path: { type: 'Exact', value: '/api/beta' }, queryParams: [{ name: 'a', type: 'Exact', value: '1' }] },
  ]);
});

test.each<[number | undefined, any]>([
  [undefined, {}],
  [100, {}],
  [20, { percent: 20 }],
])('of the requests that are no exceptions, %p percent are copied', (percent, expected) => {
  const route = routeOf(split({ mirror: { backend: RouteBackend.service('next', 80, { namespace: 'api' }), percent }, exceptions: [testers] }));
  expect(route.spec.rules.map((rule: any) => rule.filters)).toEqual([undefined, [{
    type: 'RequestMirror', requestMirror: { backendRef: { group: '', kind: 'Service', name: 'next', namespace: 'api', port: 80 }, ...expected },
  }]]);
  expect(validateManifest(route)).toEqual([]);
});

test('calls are told apart by headers', () => {
  const route = split({ protocol: SplitProtocol.GRPC, exceptions: [testers], mirror: { backend: RouteBackend.service('next', 80) } }).apiObject.toJson();
  expect([route.apiVersion, route.kind]).toEqual(['gateway.networking.k8s.io/v1', 'GRPCRoute']);
  expect(route.spec.rules[0].matches).toEqual([{ headers: [{ name: 'x-tester', type: 'Exact', value: 'yes' }] }]);
  expect(route.spec.rules[1].matches).toBeUndefined();
  expect(route.spec.rules[1].filters).toHaveLength(1);
  expect(validateManifest(route)).toEqual([]);
});

test.each<[string, Partial<TrafficSplitProps>, RegExp]>([
  ['an exception without a match', { exceptions: [{ ...testers, matches: [] }] }, /^split\/exception-matches: An exception has no match/],
  ['an exception that nobody answers', { exceptions: [{ ...testers, backends: [] }] }, /^gateway\/weights-zero: /],
  ['too many exceptions', { exceptions: Array.from({ length: 16 }, () => testers) }, /^gateway\/rule-count: There are 17 rules/],
  ['a path of gRPC', { protocol: SplitProtocol.GRPC, matches: [RouteMatch.pathExact('/a')] }, /^split\/protocol: Calls are told apart by headers only/],
])('%s is an error', (_, props, message) => {
  expect(split(props).findings.map(({ rule, message: said }) => `${rule}: ${said}`)).toContainEqual(expect.stringMatching(message));
});

test('a mirror that would copy more than all requests is refused', () => {
  expect(() => split({ mirror: { backend: RouteBackend.service('next', 80), percent: 101 } })).toThrow('value/percent: got 101;');
});

test('a gateway that does not take ServiceImports says so', () => {
  const edge = gateway();
  const scope = chart('shop', App.of(edge) as App);
  const { findings } = split({ parents: [RouteParent.gateway(edge)], backends: [RouteBackend.serviceImport('web', 80)] }, scope);
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('ServiceImport')]);
});

/** A way to write splits that a third party could have made. */
class Elsewhere implements ITrafficSplitOutput {
  public readonly name = 'elsewhere';

  public check({ rules }: TrafficSplitModel): Finding[] {
    return rules.length > 1 ? [Findings.warning('elsewhere/one-rule', 'There is one rule only.', 'Leave the exceptions out.')] : [];
  }

  public render({ name, parents, rules }: TrafficSplitModel): TrafficSplitObjects {
    const kept = { id: 'Kept', purpose: 'kept', manifest: { apiVersion: 'example.com/v1', kind: 'Kept', metadata: { name }, spec: { parents: parents.length } } };
    return { objects: [kept], instead: { apiVersion: 'example.com/v1', kind: 'Division', spec: { parts: rules[0].backends.map(({ weight }) => weight) } } };
  }
}

test('a split may be written as something else than a route, with what belongs to it', () => {
  const shop = chart();
  const { findings } = split({ output: new Elsewhere(), backends, exceptions: [testers] }, shop);
  expect(objects(shop)).toEqual([
    { apiVersion: 'example.com/v1', kind: 'Division', metadata: { name: 'web', namespace: 'shop' }, spec: { parts: [1] } },
    { apiVersion: 'example.com/v1', kind: 'Kept', metadata: { name: 'web', namespace: 'shop' }, spec: { parents: 1 } },
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(['elsewhere/one-rule']);
});
