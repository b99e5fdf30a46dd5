import { chart, errors } from '../../../support/synth';
import { Certificate, Listener, MeshGateway, traefik } from 'cdk8s-canary';

function listener(name: string, certificate: Certificate, hostname: string | undefined = `${name}.acme.dev`): Listener {
  return Listener.https({ name, certificate, hostname });
}

function errorsOf(...listeners: Listener[]): string[] {
  const platform = chart('platform');
  new MeshGateway(platform, 'edge', { provider: new traefik.TraefikGateway(), listeners });
  return errors(platform);
}

const { fromSecret, fromClusterIssuer, fromIssuer } = Certificate;

test.each<[string, Listener[]]>([
  ['a Secret without a host', [Listener.https({ certificate: fromSecret('tls') })]],
  ['an issuer and a host', [listener('shop', fromIssuer('internal', 'tls'))]],
  ['one issuer for two hosts', [listener('shop', fromClusterIssuer('letsencrypt', 'shop-tls')), listener('api', fromClusterIssuer('letsencrypt', 'api-tls'))]],
  ['an issuer beside a Secret', [listener('shop', fromClusterIssuer('letsencrypt', 'shop-tls')), listener('api', fromSecret('api-tls'))]],
])('listeners may have %s', (_, listeners) => {
  expect(errorsOf(...listeners)).toEqual([]);
});

test.each([
  ['a ClusterIssuer', fromClusterIssuer('letsencrypt', 'tls')],
  ['an Issuer', fromIssuer('internal', 'tls')],
])('a certificate from %s needs a host', (_, certificate) => {
  expect(errorsOf(Listener.https({ certificate }))).toEqual([
    expect.stringMatching(/^\[platform\/edge\] gateway\/certificate-hostname: Listener 'https' has a certificate .* Fix: Give the listener a hostname\.$/),
  ]);
});

test.each([
  ['ClusterIssuers', fromClusterIssuer('staging', 'api-tls')],
  ['kinds of issuer', fromIssuer('letsencrypt', 'api-tls')],
])('one Gateway cannot have two %s', (_, other) => {
  expect(errorsOf(listener('shop', fromClusterIssuer('letsencrypt', 'shop-tls')), listener('api', other))).toEqual([
    expect.stringMatching(/^\[platform\/edge\] gateway\/one-issuer: The listeners name 2 issuers of cert-manager.* Fix: Use one issuer for all listeners/),
  ]);
});
