import { chart, errors } from '../../../support/synth';
import { Certificate, IGatewayProvider, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const provider: IGatewayProvider = {
  name: 'Acme Gateway', className: 'acme', controllerName: 'acme.dev/gateway', routing: { reportsObservedGeneration: true },
};
const certificate = Certificate.fromSecret('shop-tls');

function errorsOf(listeners: Listener[], by: IGatewayProvider = new traefik.TraefikGateway()): string[] {
  const platform = chart('platform');
  new MeshGateway(platform, 'edge', { provider: by, listeners });
  return errors(platform);
}

test.each<[string, Listener[]]>([
  ['protocol', [Listener.http(), Listener.https({ certificate })]],
  ['host', [Listener.http({ hostname: 'a.acme.dev' }), Listener.http({ name: 'b', hostname: 'b.acme.dev' }), Listener.http({ name: 'all' })]],
])('listeners may differ in their %s', (_, listeners) => {
  expect(errorsOf(listeners)).toEqual([]);
});

test('listeners may differ in their port', () => {
  const listeners = [Listener.http({ port: 8000 }), Listener.http({ name: 'second', port: 9000 })];
  expect(errorsOf(listeners, new traefik.TraefikGateway({ httpPorts: [8000, 9000] }))).toEqual([]);
});

test.each<[string, Listener[], string]>([
  ['a name', [Listener.http(), Listener.http({ hostname: 'shop.acme.dev' })], "Several listeners share the name 'http'"],
  ['port and host', [Listener.http({ hostname: 'a.dev' }), Listener.http({ name: 'b', hostname: 'a.dev' })], 'Several listeners share port 8000 for HTTP of a.dev'],
  ['any host', [Listener.http(), Listener.http({ name: 'b', port: 8000 })], 'Several listeners share port 8000 for HTTP of any host'],
])('two listeners that share %s are refused', (_, listeners, message) => {
  expect(errorsOf(listeners)).toEqual([
    `[platform/edge] gateway/listener-unique: ${message}, so the API server refuses the Gateway. `
    + 'Fix: Give each listener a name of its own, and a port or a hostname of its own.',
  ]);
});

test('what three listeners share is told once', () => {
  expect(errorsOf(['a', 'b', 'c'].map(name => Listener.http({ name })))).toHaveLength(1);
});

test('a Gateway without listeners is refused', () => {
  expect(errorsOf([])).toEqual([
    '[platform/edge] gateway/listener-unique: The Gateway has no listener, so the API server refuses it. Fix: Add one: addListener(Listener.http()).',
  ]);
});

test('HTTP and HTTPS at one port are refused', () => {
  expect(errorsOf([Listener.http({ port: 8080 }), Listener.https({ port: 8080, certificate })], provider)).toHaveLength(1);
});
