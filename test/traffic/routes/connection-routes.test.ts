import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { validateManifest, ValidationOptions } from '../../support/schemas';
import { chart, errors, object } from '../../support/synth';
import {
  Certificate, Checks, Listener, MeshGateway, Route, RouteBackend, RouteFilter, RouteParent, TcpRoute, TlsRoute, UdpRoute, Weight,
  envoy, generic, traefik,
} from 'cdk8s-canary';

const backends = [RouteBackend.service('db', 5432)];

/** A chart for one release of Gateway API. */
function chartFor(gatewayApi: string, gatewayApiChannel = 'standard'): Chart {
  const shop = chart();
  Checks.of(shop).assume({ versions: { gatewayApi, gatewayApiChannel } });
  return shop;
}

function gateway(scope: Chart, ...listeners: Listener[]): RouteParent {
  return RouteParent.gateway(new MeshGateway(scope, 'edge', { provider: new envoy.EnvoyGateway(), listeners }));
}

const ROUTES: { [kind: string]: [Listener, (scope: Chart, parents: RouteParent[]) => Route] } = {
  TLSRoute: [Listener.tlsPassthrough(), (scope, parents) => new TlsRoute(scope, 'db', { parents, hosts: ['db.acme.dev'], backends })],
  TCPRoute: [Listener.tcp({ port: 5432 }), (scope, parents) => new TcpRoute(scope, 'db', { parents, backends })],
  UDPRoute: [Listener.udp({ port: 5432 }), (scope, parents) => new UdpRoute(scope, 'db', { parents, backends })],
};

test.each<[string, string, string, string, ValidationOptions['gatewayApi']]>([
  ['TLSRoute', '1.5.1', 'standard', 'v1', 'v1.5.1-standard'],
  ['TLSRoute', '1.4.1', 'experimental', 'v1alpha2', 'v1.5.1-experimental'],
  ['TLSRoute', '1.6.1', 'standard', 'v1', 'v1.6.1-standard'],
  ['TCPRoute', '1.6.1', 'standard', 'v1', 'v1.6.1-standard'],
  ['TCPRoute', '1.5.1', 'experimental', 'v1alpha2', 'v1.5.1-experimental'],
  ['UDPRoute', '1.6.1', 'standard', 'v1', 'v1.6.1-standard'],
  ['UDPRoute', '1.5.1', 'experimental', 'v1alpha2', 'v1.5.1-experimental'],
])('a %s of Gateway API %s, %s channel, is of version %s', (kind, release, channel, version, gatewayApi) => {
  const shop = chartFor(release, channel);
  const [listener, create] = ROUTES[kind];
  create(shop, [gateway(shop, listener)]);
  const manifest = object(shop, kind);
  expect(manifest.apiVersion).toBe(`gateway.networking.k8s.io/${version}`);
  expect(validateManifest(manifest, { gatewayApi })).toEqual([]);
});

test('connections are divided in one rule', () => {
  const shop = chartFor('1.6.1');
  const parts = [RouteBackend.service('old', 5432, { weight: Weight.percent(90) }), RouteBackend.service('new', 5432, { weight: Weight.percent(10) })];
  new TcpRoute(shop, 'db', { name: 'orders', parents: [gateway(shop, Listener.tcp({ port: 5432 }))], backends: parts });
  const { metadata, spec } = object(shop, 'TCPRoute');
  expect(metadata.name).toBe('orders');
  expect(spec).toEqual({
    parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' }],
    rules: [{
      backendRefs: [
        { group: '', kind: 'Service', name: 'old', port: 5432, weight: 90 },
        { group: '', kind: 'Service', name: 'new', port: 5432, weight: 10 },
      ],
    }],
  });
});

test.each(Object.keys(ROUTES))('of several listeners, a %s attaches to the one that carries it', kind => {
  const shop = chartFor('1.6.1');
  const parent = gateway(shop, Listener.http(), ...Object.values(ROUTES).map(([listener]) => listener));
  const { spec } = ROUTES[kind][1](shop, [parent]).apiObject.toJson();
  expect(spec.parentRefs.map(({ sectionName }: any) => sectionName)).toEqual([ROUTES[kind][0].name]);
});

test.each(Object.keys(ROUTES))('a Gateway that carries no %s is told', kind => {
  const shop = chartFor('1.6.1');
  ROUTES[kind][1](shop, [gateway(shop, Listener.http())]);
  expect(errors(shop)).toEqual([expect.stringContaining(`gateway/admits-kind: No listener of gateway 'edge' that the route may attach to carries a ${kind}; they speak HTTP.`)]);
});

test('a route may attach to the port that it names', () => {
  const shop = chartFor('1.6.1');
  const provider = new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' });
  const edge = new MeshGateway(shop, 'edge', { provider, listeners: [Listener.tcp({ port: 5432 }), Listener.tcp({ port: 5433 })] });
  new TcpRoute(shop, 'db', { parents: [RouteParent.gateway(edge, { listener: 'tcp-5433' })], backends });
  expect(object(shop, 'TCPRoute').spec.parentRefs.map(({ sectionName }: any) => sectionName)).toEqual(['tcp-5433']);
});

test.each(Object.keys(ROUTES))('a %s may be about a Service in a mesh', kind => {
  const shop = chartFor('1.6.1');
  ROUTES[kind][1](shop, [RouteParent.service('db', 5432)]);
  expect(object(shop, kind).spec.parentRefs).toEqual([{ group: '', kind: 'Service', name: 'db', port: 5432, namespace: 'shop' }]);
});

test('a Service of another namespace grants its use', () => {
  const app = new App();
  const [data, shop] = ['data', 'shop'].map(id => chart(id, app));
  Checks.of(app).assume({ versions: { gatewayApi: '1.6.1' } });
  const service = new kplus.Service(data, 'db', { metadata: { name: 'db' }, ports: [{ port: 5432 }] });
  new TcpRoute(shop, 'db', { parents: [gateway(shop, Listener.tcp({ port: 5432 }))], backends: [RouteBackend.fromService(service)] });
  expect(object(shop, 'TCPRoute').spec.rules[0].backendRefs[0]).toMatchObject({ name: 'db', namespace: 'data' });
  expect(object(data, 'ReferenceGrant').spec).toEqual({
    from: [{ group: 'gateway.networking.k8s.io', kind: 'TCPRoute', namespace: 'shop' }],
    to: [{ group: '', kind: 'Service', name: 'db' }],
  });
});

const certificate = Certificate.fromSecret('tls');

test.each<[string, Listener, Partial<ConstructorParameters<typeof TlsRoute>[2]>, string]>([
  ['no host', Listener.tlsPassthrough(), { hosts: [] }, 'route/tls-hosts: No host is given'],
  ['an IP address', Listener.tlsPassthrough(), { hosts: ['10.0.0.1'] }, 'gateway/tls-hostname-ip: \'10.0.0.1\' is an IP address'],
  ['a host of no listener', Listener.tls({ hostname: 'db.acme.dev', certificate }), { hosts: ['mail.acme.dev'] }, 'gateway/host-matches-listener: No listener'],
  ['no backend', Listener.tlsPassthrough(), { backends: [] }, 'gateway/weights-zero: No backend has a weight above 0'],
  ['filters', Listener.tlsPassthrough(), {
    backends: [RouteBackend.service('db', 1, { filters: [RouteFilter.requestHeaders({ set: { a: 'b' } })] })],
  }, 'route/no-filters: A backend has filters'],
])('a TLSRoute with %s is told', (_, listener, wrong, message) => {
  const shop = chart();
  new TlsRoute(shop, 'db', { parents: [gateway(shop, listener)], hosts: ['db.acme.dev'], backends, ...wrong });
  expect(errors(shop)).toEqual([expect.stringContaining(message)]);
});

test('a gateway that knows no UDP is told', () => {
  const shop = chartFor('1.6.1');
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), listeners: [Listener.udp({ port: 3478 })] });
  new UdpRoute(shop, 'stun', { parents: [RouteParent.gateway(edge)], backends });
  expect(errors(shop)).toEqual([
    expect.stringContaining('[shop/edge] gateway/feature: spec.listeners asks for UDPRoute, which Traefik does not support'),
    expect.stringContaining('[shop/stun] gateway/feature: kind asks for UDPRoute, which Traefik does not support'),
  ]);
});

test.each([
  ['TLSRoute', '1.5.1', 'standard', []],
  ['TLSRoute', '1.4.1', 'standard', ['route/channel']],
  ['TCPRoute', '1.5.1', 'standard', ['route/channel']],
  ['TCPRoute', '1.5.1', 'experimental', []],
  ['UDPRoute', '1.6.0', 'standard', []],
])('whether the CRDs know a %s in Gateway API %s, %s channel, is told', (kind, release, channel, rules) => {
  const shop = chartFor(release, channel);
  const [listener, create] = ROUTES[kind];
  expect(create(shop, [gateway(shop, listener)]).findings.map(({ rule }) => rule)).toEqual(rules);
});
