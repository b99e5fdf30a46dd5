import { App, Chart } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, errors, object, objects } from '../../support/synth';
import { Certificate, HttpRoute, Listener, ListenerSet, MeshGateway, RouteBackend, RouteParent, TlsRoute, envoy, traefik } from 'cdk8s-canary';

const app = () => chart('platform');
const shared = (scope: Chart, provider = new envoy.EnvoyGateway()) => new MeshGateway(scope, 'shared', { provider });
const shopIn = (scope: Chart) => chart('shop', App.of(scope) as App);
const listener = Listener.https({ hostname: 'shop.acme.dev', certificate: Certificate.fromSecret('shop-tls') });

test('a team adds listeners to a Gateway that lets it', () => {
  const platform = app();
  const gateway = shared(platform);
  const shop = shopIn(platform);
  new ListenerSet(shop, 'shop', { gateway, listeners: [listener] });
  const manifest = object(shop, 'ListenerSet');
  expect(manifest).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'ListenerSet',
    metadata: { name: 'shop', namespace: 'shop' },
    spec: {
      parentRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'shared', namespace: 'platform' },
      listeners: [{
        name: 'https',
        protocol: 'HTTPS',
        port: 443,
        hostname: 'shop.acme.dev',
        tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'shop-tls' }] },
      }],
    },
  });
  expect(validateManifest(manifest)).toEqual([]);
  expect(object(platform, 'Gateway').spec.allowedListeners).toEqual({
    namespaces: { from: 'Selector', selector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop'] }] } },
  });
});

test('beside its Gateway it needs no namespace', () => {
  const platform = app();
  new ListenerSet(platform, 'more', { name: 'extra', gateway: shared(platform), listeners: [Listener.http({ port: 8080 })] });
  const { metadata, spec } = object(platform, 'ListenerSet');
  expect(metadata.name).toBe('extra');
  expect(spec.parentRef).toEqual({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'shared' });
});

test('routes attach to it, not to its Gateway, and their namespaces are let in', () => {
  const platform = app();
  const set = new ListenerSet(platform, 'more', { gateway: shared(platform), listeners: [listener, Listener.tlsPassthrough({ hostname: 'db.acme.dev' })] });
  const shop = shopIn(platform);
  const [parents, backends] = [[RouteParent.gateway(set)], [RouteBackend.service('web', 80)]];
  new HttpRoute(shop, 'web', { parents, hosts: ['shop.acme.dev'], rules: [{ backends }] });
  new TlsRoute(shop, 'db', { parents, hosts: ['db.acme.dev'], backends });
  expect(objects(shop).map(({ spec }) => spec.parentRefs)).toEqual(['https', 'tls-passthrough'].map(sectionName =>
    [{ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'more', namespace: 'platform', sectionName }]));
  expect(object(platform, 'ListenerSet').spec.listeners[0].allowedRoutes.namespaces.selector.matchExpressions[0].values).toEqual(['platform', 'shop']);
});

test('a certificate of another namespace is granted to it, not to its Gateway', () => {
  const platform = app();
  const pki = chart('pki', App.of(platform) as App);
  const certificate = Certificate.fromSecretIn(pki, 'shop-tls');
  new ListenerSet(shopIn(platform), 'shop', { gateway: shared(platform), listeners: [Listener.https({ hostname: 'shop.acme.dev', certificate })] });
  expect(object(pki, 'ReferenceGrant').spec.from).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', namespace: 'shop' }]);
});

test('a set for a set is another one of the same Gateway', () => {
  const platform = app();
  const gateway = new ListenerSet(platform, 'one', { gateway: shared(platform), listeners: [Listener.http({ port: 8080 })] });
  const shop = shopIn(platform);
  new ListenerSet(shop, 'other', { gateway, listeners: [listener] });
  expect(object(shop, 'ListenerSet').spec.parentRef).toMatchObject({ kind: 'Gateway', name: 'shared' });
  expect(object(platform, 'Gateway').spec.allowedListeners.namespaces.selector.matchExpressions[0].values).toEqual(['platform', 'shop']);
});

test('a gateway that knows no ListenerSets is told, by both sides', () => {
  const platform = app();
  const gateway = new MeshGateway(platform, 'shared', { provider: new traefik.TraefikGateway() });
  new ListenerSet(platform, 'more', { gateway, listeners: [Listener.http({ name: 'more', hostname: 'a.dev' })] });
  expect(errors(platform)).toEqual([
    expect.stringContaining('[platform/shared] gateway/feature: spec.allowedListeners asks for ListenerSet'),
    expect.stringContaining('[platform/more] gateway/feature: kind asks for ListenerSet'),
  ]);
});

test('its listeners keep the rules', () => {
  const platform = app();
  const set = new ListenerSet(platform, 'more', { gateway: shared(platform), listeners: [] });
  expect(set.findings.map(({ rule, message }) => `${rule}: ${message}`))
    .toEqual(['gateway/listener-unique: The ListenerSet has no listener, so the API server refuses it.']);
  set.acknowledge('gateway/listener-unique', 'another chart patches them in');
  expect(set.findings).toEqual([]);
});

test('plain HTTP at its listeners is sent to HTTPS, where its routes are', () => {
  const platform = app();
  const set = new ListenerSet(platform, 'more', { gateway: shared(platform), listeners: [Listener.http({ hostname: 'shop.acme.dev' }), listener] });
  set.addHttpsRedirect({ statusCode: 308 });
  new HttpRoute(platform, 'web', { parents: [RouteParent.gateway(set)], rules: [{ backends: [RouteBackend.service('web', 80)] }] });
  const [redirect, web] = objects(platform).filter(({ kind }) => kind === 'HTTPRoute');
  expect(redirect.metadata.name).toBe('more-https-redirect');
  expect(redirect.spec.parentRefs).toEqual([expect.objectContaining({ kind: 'ListenerSet', name: 'more', sectionName: 'http' })]);
  expect(redirect.spec.rules[0].filters).toEqual([{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 308 } }]);
  expect(web.spec.parentRefs).toEqual([expect.objectContaining({ kind: 'ListenerSet', name: 'more', sectionName: 'https' })]);
});

test('a redirect needs a listener for plain HTTP, and is the only one', () => {
  const platform = app();
  const set = new ListenerSet(platform, 'more', { gateway: shared(platform), listeners: [listener] });
  set.addHttpsRedirect();
  expect(errors(platform)).toEqual([expect.stringContaining('gateway/https-redirect: The ListenerSet redirects HTTP to HTTPS but has no HTTP listener')]);
  expect(() => set.addHttpsRedirect()).toThrow('allowed is one redirect for a Gateway or ListenerSet');
});

test('a listener that it does not have is looked for there', () => {
  const platform = app();
  const set = new ListenerSet(platform, 'more', { gateway: shared(platform), listeners: [listener] });
  new HttpRoute(platform, 'web', { parents: [RouteParent.gateway(set, { listener: 'htps' })], rules: [{ backends: [RouteBackend.service('web', 80)] }] });
  expect(errors(platform)).toEqual([expect.stringContaining('ListenerSet \'more\' has no listener \'htps\'')]);
});
