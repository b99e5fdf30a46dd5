import { App, Chart, Testing } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, object, objects } from '../../support/synth';
import {
  Analysis, Certificate, IGatewayProvider, Listener, MeshGateway, MeshGatewayAttributes, MeshGatewayProps, ProgressiveRollout, RolloutTarget,
  RouteBackend, RouteNamespaces, RouteParent, TrafficSplit, flagger, prometheus, traefik,
} from 'cdk8s-canary';

const certificate = Certificate.fromSecret('shop-tls');
const https = Listener.https({ certificate });
const provider: IGatewayProvider = {
  name: 'Acme Gateway', className: 'acme', controllerName: 'acme.dev/gateway', routing: { reportsObservedGeneration: true },
};

function gateway(props: Partial<MeshGatewayProps> = {}, scope = chart('platform')): MeshGateway {
  return new MeshGateway(scope, 'edge', { provider: new traefik.TraefikGateway(), ...props });
}

function listenersOf(edge: MeshGateway): any[] {
  return object(Chart.of(edge), 'Gateway').spec.listeners;
}

/** Attaches a route from a namespace of the same app. */
function attach(edge: MeshGateway, namespace: string, hosts?: string[]): TrafficSplit {
  return new TrafficSplit(chart(namespace, App.of(edge) as App), 'web', {
    parents: [RouteParent.gateway(edge)], backends: [RouteBackend.service('web', 80)], hosts,
  });
}

function parentsOf(split: TrafficSplit): any[] {
  return split.apiObject.toJson().spec.parentRefs;
}

test('a Gateway for Traefik listens for plain HTTP at the port of its entryPoint', () => {
  const manifest = object(Chart.of(gateway()), 'Gateway');
  expect(manifest).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'platform' },
    spec: { gatewayClassName: 'traefik', listeners: [{ name: 'http', protocol: 'HTTP', port: 8000 }] },
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test.each<[string, IGatewayProvider, Listener, number]>([
  ['Traefik, HTTP', new traefik.TraefikGateway(), Listener.http(), 8000],
  ['Traefik, HTTPS', new traefik.TraefikGateway(), https, 8443],
  ['Traefik with other entryPoints', new traefik.TraefikGateway({ httpPorts: [9000, 9001] }), Listener.http(), 9000],
  ['no word about ports, HTTP', provider, Listener.http(), 80],
  ['no word about ports, HTTPS', provider, https, 443],
  ['no word about HTTPS', { ...provider, ports: { HTTP: [8000] } }, https, 443],
  ['a port of its own', provider, Listener.http({ port: 8080 }), 8080],
])('the port of a listener: %s', (_, by, listener, port) => {
  expect(listenersOf(gateway({ provider: by, listeners: [listener] }))[0].port).toBe(port);
});

test('a listener is written with everything that was said about it', () => {
  const listener = Listener.https({ name: 'shop', hostname: '*.acme.dev', certificate, allow: RouteNamespaces.all(), kinds: ['HTTPRoute', 'GRPCRoute'] });
  const manifest = object(Chart.of(gateway({ listeners: [listener] })), 'Gateway');
  expect(manifest.spec.listeners).toEqual([{
    name: 'shop',
    protocol: 'HTTPS',
    port: 8443,
    hostname: '*.acme.dev',
    tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'shop-tls' }] },
    allowedRoutes: {
      namespaces: { from: 'All' },
      kinds: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }, { group: 'gateway.networking.k8s.io', kind: 'GRPCRoute' }],
    },
  }]);
  expect(validateManifest(manifest)).toEqual([]);
});

test('a listener that is added later is written, and known to routes', () => {
  const edge = gateway();
  edge.addListener(Listener.https({ certificate, hostname: 'shop.acme.dev' }));
  expect(listenersOf(edge).map(({ name }) => name)).toEqual(['http', 'https']);
  expect(edge.listeners).toEqual([{ name: 'http', protocol: 'HTTP' }, { name: 'https', protocol: 'HTTPS', hostname: 'shop.acme.dev' }]);
});

test.each<[string | undefined, string]>([
  [undefined, 'edge'],
  ['public', 'public'],
])('a Gateway with the name %p is called %s', (name, expected) => {
  const edge = gateway({ name });
  expect([edge.gatewayName, edge.apiObject.name]).toEqual([expected, expected]);
});

test('a name that cannot be a Gateway is refused', () => {
  expect(() => gateway({ name: 'Public' })).toThrow('gateway/name: got "Public";');
});

test.each([
  ['with a namespace', () => chart('platform')],
  ['without a namespace', () => Testing.chart()],
])('a GatewayClass belongs to no namespace, in a chart %s', (_, create) => {
  const manifest = object(Chart.of(gateway({ createClass: true }, create())), 'GatewayClass');
  expect(manifest).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'traefik' },
    spec: { controllerName: 'traefik.io/gateway-controller' },
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test('a GatewayClass is made only when asked for', () => {
  const edge = gateway();
  expect(edge.gatewayClass).toBeUndefined();
  expect(objects(Chart.of(edge)).map(({ kind }) => kind)).toEqual(['Gateway']);
});

test('a listener names the namespaces of the constructs that attach, and its own', () => {
  const edge = gateway();
  attach(edge, 'shop', ['shop.dev']);
  attach(edge, 'api', ['api.dev']);
  edge.admit('shop');
  expect(listenersOf(edge)[0].allowedRoutes).toEqual({
    namespaces: {
      from: 'Selector',
      selector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['api', 'platform', 'shop'] }] },
    },
  });
});

test('a rollout in another namespace attaches too', () => {
  const edge = gateway();
  new ProgressiveRollout(chart('shop', App.of(edge) as App), 'web', {
    target: RolloutTarget.fromAttributes({ name: 'web' }),
    engine: new flagger.FlaggerEngine(),
    port: 80,
    gateway: edge,
    analysis: Analysis.of({ provider: new prometheus.Prometheus('http://prometheus:9090') }),
  });
  expect(listenersOf(edge)[0].allowedRoutes.namespaces.selector.matchExpressions[0].values).toEqual(['platform', 'shop']);
});

test.each<[string, (edge: MeshGateway) => void]>([
  ['nobody attaches', () => undefined],
  ['a construct of its own namespace attaches', edge => edge.admit('platform')],
  ['a construct without namespace attaches', edge => edge.admit(undefined)],
])('a listener says nothing about namespaces if %s', (_, act) => {
  const edge = gateway();
  act(edge);
  expect(listenersOf(edge)[0]).not.toHaveProperty('allowedRoutes');
});

test('what a listener says about namespaces goes before what attaches', () => {
  const edge = gateway({ listeners: [Listener.http({ allow: RouteNamespaces.named('api') }), https] });
  attach(edge, 'shop');
  const [values, others] = listenersOf(edge).map(listener => listener.allowedRoutes.namespaces.selector.matchExpressions[0].values);
  expect(values).toEqual(['api']);
  expect(others).toEqual(['platform', 'shop']);
});

test.each<[string, Listener[], string | undefined, boolean | undefined]>([
  ['its own namespace, if nothing is said', [Listener.http()], 'platform', true],
  ['no other namespace, if nothing is said', [Listener.http()], 'shop', false],
  ['no other namespace, if its own is allowed', [Listener.http({ allow: RouteNamespaces.same() })], 'shop', false],
  ['every namespace, if all are allowed', [Listener.http({ allow: RouteNamespaces.all() })], 'shop', true],
  ['no namespace but those that are named', [Listener.http({ allow: RouteNamespaces.named('api') })], 'shop', false],
  ['whomever one of its listeners allows', [Listener.http({ allow: RouteNamespaces.named('api') }), https], 'platform', true],
  ['nobody knows whom, if labels decide', [Listener.http({ allow: RouteNamespaces.labelled({ team: 'shop' }) })], 'shop', undefined],
])('a Gateway lets in %s', (_, listeners, namespace, expected) => {
  expect(gateway({ listeners }).admits(namespace)).toBe(expected);
});

test('a Gateway lets in whoever has attached', () => {
  const edge = gateway();
  edge.admit('shop');
  expect([edge.admits('shop'), edge.admits('api')]).toEqual([true, false]);
});

test.each([
  ['somebody else', Certificate.fromSecret('shop-tls'), undefined],
  ['a ClusterIssuer', Certificate.fromClusterIssuer('letsencrypt', 'shop-tls'), { 'cert-manager.io/cluster-issuer': 'letsencrypt' }],
  ['an Issuer', Certificate.fromIssuer('internal', 'shop-tls'), { 'cert-manager.io/issuer': 'internal' }],
])('a Gateway has the annotations that a certificate from %s needs', (_, from, annotations) => {
  const edge = gateway();
  edge.addListener(Listener.https({ certificate: from, hostname: 'shop.acme.dev' }));
  expect(object(Chart.of(edge), 'Gateway').metadata.annotations).toEqual(annotations);
});

test('annotations of your own stay beside those of certificates', () => {
  const listener = Listener.https({ certificate: Certificate.fromIssuer('internal', 'shop-tls'), hostname: 'shop.acme.dev' });
  const edge = gateway({ listeners: [listener], annotations: { 'acme.dev/team': 'shop' } });
  expect(object(Chart.of(edge), 'Gateway').metadata.annotations).toEqual({ 'acme.dev/team': 'shop', 'cert-manager.io/issuer': 'internal' });
});

const reference = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'platform' };

test('a redirect is a route of the plain listeners, those that are added later included', () => {
  const edge = gateway({ listeners: [https] });
  edge.addHttpsRedirect();
  edge.addListener(Listener.http({ name: 'plain' }));
  const manifest = object(Chart.of(edge), 'HTTPRoute');
  expect(manifest.metadata.name).toBe('edge-https-redirect');
  expect(manifest.spec).toEqual({
    parentRefs: [{ ...reference, sectionName: 'plain' }],
    rules: [{
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
    }],
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test('a redirect may be one that browsers forget', () => {
  const edge = gateway({ listeners: [Listener.http(), https] });
  edge.addHttpsRedirect({ statusCode: 302 });
  expect(object(Chart.of(edge), 'HTTPRoute').spec.rules[0].filters[0].requestRedirect.statusCode).toBe(302);
});

test('a status that is no redirect is refused', () => {
  expect(() => gateway({ listeners: [Listener.http(), https] }).addHttpsRedirect({ statusCode: 200 })).toThrow('got 200');
});

test('routes attach to the whole Gateway if nothing is redirected', () => {
  expect(parentsOf(attach(gateway({ listeners: [Listener.http(), https] }), 'shop'))).toEqual([reference]);
});

test('routes attach to the HTTPS listeners only if plain HTTP is redirected, however late that was said', () => {
  const edge = gateway({ listeners: [Listener.http(), https, Listener.https({ name: 'second', port: 9443, certificate })] });
  const split = attach(edge, 'shop');
  edge.addHttpsRedirect();
  expect(parentsOf(split)).toEqual([{ ...reference, sectionName: 'https' }, { ...reference, sectionName: 'second' }]);
});

test.each<[string, string[] | undefined, string[]]>([
  ['a host of one listener', ['shop.acme.dev'], ['shop']],
  ['hosts of two listeners', ['shop.acme.dev', 'x.acme.eu'], ['shop', 'eu']],
  ['a host of one listener and a host of none', ['shop.acme.dev', 'other.dev'], ['shop']],
  ['a wildcard around a listener', ['*.acme.dev'], ['shop']],
  ['no host', undefined, ['shop', 'eu']],
  ['a host of no listener', ['other.dev'], ['shop', 'eu']],
])('beside a redirect, a route with %s attaches where it fits', (_, hosts, names) => {
  const listener = (name: string, hostname: string) => Listener.https({ name, hostname, certificate });
  const edge = gateway({ listeners: [Listener.http(), listener('shop', 'shop.acme.dev'), listener('eu', '*.acme.eu')] });
  edge.addHttpsRedirect();
  expect(parentsOf(attach(edge, 'shop', hosts)).map(({ sectionName }) => sectionName)).toEqual(names);
});

test('beside a redirect, any route fits a listener without host', () => {
  const edge = gateway({ listeners: [Listener.http(), https, Listener.https({ name: 'shop', hostname: 'shop.acme.dev', certificate })] });
  edge.addHttpsRedirect();
  expect(edge.parentsFor(['other.dev']).map(({ sectionName }) => sectionName)).toEqual(['https']);
});

test('a Gateway without namespace is referred to without one', () => {
  expect(gateway({}, Testing.chart()).parentsFor([])).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }]);
});

test('the inventory lists what is written', () => {
  const edge = gateway({ createClass: true, listeners: [Listener.http(), https] });
  edge.addHttpsRedirect();
  const written = objects(Chart.of(edge)).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(edge.inventory.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(written.sort());
  expect(new Set(edge.inventory.map(({ owner }) => owner))).toEqual(new Set(['you']));
});

test.each<[string, Partial<MeshGatewayAttributes>, any[]]>([
  ['of which only the name is known', {}, [{ group: reference.group, kind: 'Gateway', name: 'edge' }]],
  ['with a namespace', { gatewayNamespace: 'platform' }, [reference]],
  ['with listeners', { gatewayNamespace: 'platform', listeners: [{ name: 'a', protocol: 'HTTP' }, { name: 'b', protocol: 'HTTPS' }] },
    [{ ...reference, sectionName: 'a' }, { ...reference, sectionName: 'b' }]],
])('a Gateway made elsewhere %s is referred to, not written', (_, attributes, parents) => {
  const platform = chart('platform');
  const edge = MeshGateway.fromMeshGatewayAttributes(platform, 'edge', { gatewayName: 'edge', provider, ...attributes });
  edge.admit('shop');
  expect(edge.parentsFor(['shop.acme.dev'])).toEqual(parents);
  expect(edge.admits('shop')).toBeUndefined();
  expect(objects(platform)).toEqual([]);
});

test('a Gateway made elsewhere needs a name that a Gateway can have', () => {
  const create = () => MeshGateway.fromMeshGatewayAttributes(chart(), 'edge', { gatewayName: '', provider });
  expect(create).toThrow('gateway/name: got "";');
});
