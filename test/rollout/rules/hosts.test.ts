import { errorsOf, rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { Certificate, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const provider = new traefik.TraefikGateway();

function errorsBehind(listeners: Listener[] | undefined, ...hosts: string[]): string[] {
  const shop = chart();
  rolloutOf({ gateway: new MeshGateway(shop, 'edge', { provider, listeners }), hosts }, shop);
  return errors(shop);
}

const wildcard = [Listener.http({ hostname: '*.acme.dev' })];

test.each<[string, Listener[] | undefined, string[]]>([
  ['any, if a listener answers for all', undefined, ['shop.acme.dev', '*.acme.eu']],
  ['those that a listener answers for', wildcard, ['shop.acme.dev', '*.shop.acme.dev']],
  ['those that several listeners answer for', [...wildcard, Listener.http({ name: 'eu', hostname: 'acme.eu' })], ['shop.acme.dev', 'acme.eu']],
  ['none at all', wildcard, []],
])('the hosts of a rollout may be %s', (_, listeners, hosts) => {
  expect(errorsBehind(listeners, ...hosts)).toEqual([]);
});

test('a gateway whose listeners are not known may answer for any host', () => {
  const shop = chart();
  rolloutOf({ gateway: MeshGateway.fromMeshGatewayAttributes(shop, 'edge', { gatewayName: 'edge', provider }), hosts: ['shop.acme.dev'] }, shop);
  expect(errors(shop)).toEqual([]);
});

test('hosts without a gateway lead nowhere', () => {
  expect(errorsOf({ hosts: ['a.acme.dev', 'b.acme.dev'] })).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] gateway\/hosts-without-gateway: Hosts are given \(a\.acme\.dev, b\.acme\.dev\) but no gateway .* Fix: Give gateway\.$/),
  ]);
});

test.each(['shop.acme.dev:8080', 'Shop.acme.dev', ''])('"%s" is no host', host => {
  expect(errorsBehind(undefined, host, 'shop.acme.dev')).toEqual([
    `[shop/rollout] gateway/host: '${host}' is not a host. Fix: Use a host in lower case without port, at most 253 characters, e.g. shop.acme.dev or *.acme.dev.`,
  ]);
});

test('each host that no listener answers for is an error', () => {
  const listeners = [...wildcard, Listener.http({ name: 'eu', hostname: 'acme.eu' })];
  expect(errorsBehind(listeners, 'acme.dev', 'shop.acme.dev', '*.acme.eu')).toEqual(['acme.dev', '*.acme.eu'].map(host => expect.stringContaining(
    `[shop/rollout] gateway/host-matches-listener: No listener of gateway 'edge' answers for '${host}'; they answer for *.acme.dev, acme.eu. `,
  )));
});

test('the fix for such a host is to change it or to add a listener', () => {
  expect(errorsBehind(wildcard, 'acme.dev')[0]).toMatch(/ Fix: Change the host, or add a listener for it\.$/);
});

test('a host that only the redirected listener answers for is an error', () => {
  const shop = chart();
  const https = Listener.https({ certificate: Certificate.fromSecret('shop-tls'), hostname: 'shop.acme.dev' });
  const gateway = new MeshGateway(shop, 'edge', { provider, listeners: [Listener.http(), https] });
  gateway.addHttpsRedirect();
  rolloutOf({ gateway, hosts: ['api.acme.dev'] }, shop);
  expect(errors(shop)).toHaveLength(1);
});
