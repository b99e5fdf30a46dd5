import { App } from 'cdk8s';
import { rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { Certificate, Listener, MeshGateway, RouteNamespaces, traefik } from 'cdk8s-canary';

const provider = new traefik.TraefikGateway();

function errorsBehind(allow?: RouteNamespaces): string[] {
  const platform = chart('platform');
  const gateway = new MeshGateway(platform, 'edge', { provider, listeners: [Listener.http({ allow })] });
  rolloutOf({ gateway }, chart('shop', App.of(platform) as App));
  return errors(platform);
}

test.each<[string, RouteNamespaces | undefined]>([
  ['says nothing about namespaces', undefined],
  ['allows all', RouteNamespaces.all()],
  ['allows this one', RouteNamespaces.named('api', 'shop')],
  ['allows those with a label', RouteNamespaces.labelled({ team: 'shop' })],
])('a rollout may attach to a listener that %s', (_, allow) => {
  expect(errorsBehind(allow)).toEqual([]);
});

test('a rollout may attach to a Gateway of which nothing is known', () => {
  const shop = chart();
  rolloutOf({ gateway: MeshGateway.fromMeshGatewayAttributes(shop, 'edge', { gatewayName: 'edge', gatewayNamespace: 'platform', provider }) }, shop);
  expect(errors(shop)).toEqual([]);
});

test.each([
  ['its own namespace', RouteNamespaces.same()],
  ['other namespaces', RouteNamespaces.named('api', 'platform')],
])('a rollout cannot attach to a listener that allows only %s', (_, allow) => {
  expect(errorsBehind(allow)).toEqual([expect.stringMatching(
    /^\[shop\/rollout\] gateway\/admits-namespace: No listener of gateway 'edge' lets routes of namespace 'shop' attach.* Fix: .*RouteNamespaces\.named\('shop'\)\.$/,
  )]);
});

test('a rollout cannot attach to an HTTPS listener that does not allow it, whatever the redirected listener allows', () => {
  const platform = chart('platform');
  const https = Listener.https({ certificate: Certificate.fromSecret('shop-tls'), allow: RouteNamespaces.same() });
  const gateway = new MeshGateway(platform, 'edge', { provider, listeners: [Listener.http({ allow: RouteNamespaces.all() }), https] });
  gateway.addHttpsRedirect();
  rolloutOf({ gateway }, chart('shop', App.of(platform) as App));
  expect(errors(platform)).toHaveLength(1);
});
