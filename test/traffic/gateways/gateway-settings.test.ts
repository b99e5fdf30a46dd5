import { Chart } from 'cdk8s';
import { validateManifest } from '../../support/schemas';
import { chart, errors, object, objects } from '../../support/synth';
import {
  Certificate, CertificateAuthority, GatewayAddress, Listener, MeshGateway, MeshGatewayProps, RouteNamespaces, envoy, traefik,
} from 'cdk8s-canary';

const https = Listener.https({ certificate: Certificate.fromSecret('tls') });
const authorities = [CertificateAuthority.fromConfigMap('partners')];

function gateway(props: Partial<MeshGatewayProps> = {}): MeshGateway {
  return new MeshGateway(chart('platform'), 'edge', { provider: new envoy.EnvoyGateway(), createClass: false, listeners: [https], ...props });
}

/** The spec as it is applied, which no API server refuses. */
function specOf(edge: MeshGateway): any {
  const manifest = object(Chart.of(edge), 'Gateway');
  expect(validateManifest(manifest)).toEqual([]);
  return manifest.spec;
}

test('labels stand beside annotations', () => {
  const edge = gateway({ labels: { 'acme.dev/exposed': 'yes' }, annotations: { 'acme.dev/team': 'edge' } });
  expect(object(Chart.of(edge), 'Gateway').metadata).toMatchObject({ labels: { 'acme.dev/exposed': 'yes' }, annotations: { 'acme.dev/team': 'edge' } });
});

test('a Gateway asks for addresses', () => {
  const addresses = [GatewayAddress.ip('203.0.113.7'), GatewayAddress.hostname('edge.acme.dev'), GatewayAddress.named('acme.dev/pool', 'public'), GatewayAddress.ip()];
  expect(specOf(gateway({ addresses })).addresses).toEqual([
    { type: 'IPAddress', value: '203.0.113.7' },
    { type: 'Hostname', value: 'edge.acme.dev' },
    { type: 'acme.dev/pool', value: 'public' },
    { type: 'IPAddress' },
  ]);
});

test('what is made for a Gateway has labels, annotations and settings', () => {
  const parameters = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'edge' };
  const infrastructure = { labels: { tier: 'edge' }, annotations: { 'acme.dev/internal': 'true' }, parameters };
  expect(specOf(gateway({ infrastructure, provider: permissive })).infrastructure)
    .toEqual({ labels: { tier: 'edge' }, annotations: { 'acme.dev/internal': 'true' }, parametersRef: parameters });
});

const permissive = { ...new envoy.EnvoyGateway(), routing: { reportsObservedGeneration: true } };

test('a Gateway says whose ListenerSets may add listeners', () => {
  expect(specOf(gateway({ allowListeners: RouteNamespaces.all() })).allowedListeners).toEqual({ namespaces: { from: 'All' } });
});

test('a Gateway has a certificate of its own for backends', () => {
  expect(specOf(gateway({ clientCertificate: Certificate.fromSecret('edge-id') })).tls)
    .toEqual({ backend: { clientCertificateRef: { group: '', kind: 'Secret', name: 'edge-id' } } });
});

test('clients are asked for certificates everywhere, and in another way at one port', () => {
  const edge = gateway();
  edge.requireClientCertificates({ authorities });
  edge.requireClientCertificates({ authorities: [CertificateAuthority.fromConfigMap('staff', { namespace: 'pki' })], ports: [443], optional: true });
  expect(specOf(edge).tls.frontend).toEqual({
    default: { validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'partners' }], mode: 'AllowValidOnly' } },
    perPort: [{
      port: 443,
      tls: { validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'staff', namespace: 'pki' }], mode: 'AllowInsecureFallback' } },
    }],
  });
});

test('clients are asked at one port only', () => {
  const edge = gateway();
  edge.requireClientCertificates({ authorities, ports: [443] });
  expect(specOf(edge).tls.frontend).toMatchObject({ default: {}, perPort: [{ port: 443 }] });
});

test.each<[string, (edge: MeshGateway) => void, string]>([
  ['twice', edge => [1, 2].forEach(() => edge.requireClientCertificates({ authorities })), 'Clients are asked for certificates twice at all ports'],
  ['where nothing is decrypted', edge => edge.requireClientCertificates({ authorities, ports: [8080] }), 'Clients are asked for certificates at port 8080, where no listener decrypts'],
])('clients cannot be asked %s', (_, act, message) => {
  const edge = gateway();
  act(edge);
  expect(errors(Chart.of(edge))).toEqual([expect.stringContaining(`gateway/client-certificates: ${message}`)]);
});

test('objects of other namespaces of the app grant their use', () => {
  const edge = gateway();
  const pki = chart('pki', edge.node.root as any);
  edge.addListener(Listener.https({ name: 'shop', hostname: 'shop.dev', certificate: Certificate.fromSecretIn(pki, 'shop-tls') }));
  edge.requireClientCertificates({ authorities: [CertificateAuthority.fromConfigMapIn(pki, 'partners')] });
  expect(specOf(edge).listeners[1].tls.certificateRefs).toEqual([{ group: '', kind: 'Secret', name: 'shop-tls', namespace: 'pki' }]);
  expect(specOf(edge).tls.frontend.default.validation.caCertificateRefs[0].namespace).toBe('pki');
  expect(objects(pki).map(({ metadata, spec }) => [metadata.name, spec.to])).toEqual([
    ['gateway-from-platform-to-secret', [{ group: '', kind: 'Secret', name: 'shop-tls' }]],
    ['gateway-from-platform-to-configmap', [{ group: '', kind: 'ConfigMap', name: 'partners' }]],
  ]);
});

test.each<[string, Partial<MeshGatewayProps>, string[]]>([
  ['an address', { addresses: [GatewayAddress.ip('203.0.113.7')] }, ['GatewayStaticAddresses']],
  ['any address', { addresses: [GatewayAddress.ip()] }, ['GatewayAddressEmpty']],
  ['labels of its pods', { infrastructure: { labels: { tier: 'edge' } } }, ['GatewayInfrastructurePropagation']],
  ['a certificate for backends', { clientCertificate: Certificate.fromSecret('id') }, ['GatewayBackendClientCertificate']],
  ['ListenerSets', { allowListeners: RouteNamespaces.all() }, ['ListenerSet']],
  ['datagrams', { listeners: [Listener.udp({ port: 3478 })] }, ['UDPRoute']],
  ['settings only', { infrastructure: { parameters: { group: 'acme.dev', kind: 'Edge', name: 'edge' } } }, []],
  ['connections', { listeners: [Listener.tcp({ port: 5432 }), Listener.tls({ certificate: Certificate.fromSecret('tls') })] }, []],
])('what Traefik does not do for %s is told', (_, props, features) => {
  const edge = gateway({ provider: new traefik.TraefikGateway(), ...props });
  expect(edge.findings.map(({ rule }) => rule)).toEqual(features.map(() => 'gateway/feature'));
  expect(edge.findings.map(({ message }) => /asks for (\w+)/.exec(message)?.[1])).toEqual(features);
});

test('what Traefik does not do with clients\' certificates is told', () => {
  const edge = gateway({ provider: new traefik.TraefikGateway() });
  edge.requireClientCertificates({ authorities, optional: true });
  expect(edge.findings.map(({ message }) => /asks for (\w+)/.exec(message)?.[1]))
    .toEqual(['GatewayFrontendClientCertificateValidation', 'GatewayFrontendClientCertificateValidationInsecureFallback']);
});

test('passing through and decrypting at one port is a feature of its own', () => {
  const provider = { ...permissive, routing: { supportedFeatures: ['TLSRoute'], reportsObservedGeneration: true } };
  const listeners = [Listener.tlsPassthrough({ hostname: 'a.dev' }), Listener.tls({ hostname: 'b.dev', certificate: Certificate.fromSecret('tls') })];
  expect(gateway({ provider, listeners }).findings.map(({ message }) => /asks for (\w+)/.exec(message)?.[1])).toEqual(['TLSRouteModeTerminate', 'TLSRouteModeMixed']);
});

test.each<[string, () => unknown, string]>([
  ['a host as IP address', () => GatewayAddress.ip('edge'), 'value/address: got "edge";'],
  ['a wildcard as address', () => GatewayAddress.hostname('*.acme.dev'), 'gateway/address-hostname: got "*.acme.dev";'],
  ['a type without domain', () => GatewayAddress.named('pool', 'public'), 'value/address: got "pool";'],
  ['no authority', () => gateway().requireClientCertificates({ authorities: [] }), 'gateway/client-certificates: got [];'],
  ['port 0', () => gateway().requireClientCertificates({ authorities, ports: [0] }), 'value/port: got 0;'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
