import { Certificate, Listener, RouteNamespaces } from 'cdk8s-canary';

const certificate = Certificate.fromSecret('shop-tls');

test('a listener for plain HTTP is called http and leaves the rest open', () => {
  const listener = Listener.http();
  expect([listener.name, listener.protocol]).toEqual(['http', 'HTTP']);
  expect([listener.port, listener.hostname, listener.allow, listener.kinds, listener.tlsMode]).toEqual(Array(5).fill(undefined));
});

test('a listener for HTTPS is called https and shows a certificate', () => {
  const listener = Listener.https({ certificate });
  expect([listener.name, listener.protocol, listener.tlsMode, listener.certificates]).toEqual(['https', 'HTTPS', 'Terminate', [certificate]]);
});

test('a listener is what is said about it', () => {
  const said = { name: 'shop', port: 8443, hostname: '*.acme.dev', allow: RouteNamespaces.all(), kinds: ['HTTPRoute'] };
  expect(Listener.https({ ...said, certificate })).toMatchObject({ ...said, protocol: 'HTTPS', certificates: [certificate] });
});

test.each([1, 65535])('%d may be the port of a listener', port => {
  expect(Listener.http({ port }).port).toBe(port);
});

test.each<[string, () => Listener, string]>([
  ['the port 0', () => Listener.http({ port: 0 }), 'value/port: got 0; allowed is a port from 1 to 65535.'],
  ['the port 65536', () => Listener.http({ port: 65536 }), 'value/port: got 65536;'],
  ['half a port', () => Listener.https({ port: 80.5, certificate }), 'value/port: got 80.5;'],
  ['a host in capitals', () => Listener.http({ hostname: 'Shop.acme.dev' }), 'value/host: got "Shop.acme.dev"; allowed is a host in lower case'],
  ['a host with a port', () => Listener.https({ hostname: 'shop.acme.dev:443', certificate }), 'value/host: got "shop.acme.dev:443";'],
  ['an empty host', () => Listener.http({ hostname: '' }), 'value/host: got "";'],
  ['a star as host', () => Listener.http({ hostname: '*' }), 'value/host: got "*";'],
  ['a name in capitals', () => Listener.http({ name: 'HTTP' }), 'value/listener: got "HTTP"; allowed is lower case letters'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
