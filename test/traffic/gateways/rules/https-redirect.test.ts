import { chart, errors } from '../../../support/synth';
import { Certificate, Listener, MeshGateway, traefik } from 'cdk8s-canary';

const https = Listener.https({ certificate: Certificate.fromSecret('shop-tls') });

function gateway(...listeners: Listener[]): MeshGateway {
  return new MeshGateway(chart('platform'), 'edge', { provider: new traefik.TraefikGateway(), listeners });
}

function errorsOf(edge: MeshGateway): string[] {
  edge.addHttpsRedirect();
  return errors(edge.apiObject.chart);
}

test('HTTP may be redirected to HTTPS', () => {
  expect(errorsOf(gateway(Listener.http(), https))).toEqual([]);
});

test('the listener that is redirected to may be added later', () => {
  const edge = gateway(Listener.http());
  edge.addHttpsRedirect();
  edge.addListener(https);
  expect(errors(edge.apiObject.chart)).toEqual([]);
});

test.each([
  ['to', 'HTTPS', Listener.http(), 'Listener.https(…)'],
  ['from', 'HTTP', https, 'Listener.http(…)'],
])('a redirect needs a listener %s which it goes', (_, protocol, listener, fix) => {
  expect(errorsOf(gateway(listener))).toEqual([
    `[platform/edge] gateway/https-redirect: The Gateway redirects HTTP to HTTPS but has no ${protocol} listener. Fix: Add one: addListener(${fix}).`,
  ]);
});

test('a rule of a Gateway can be silenced, with a reason', () => {
  const edge = gateway(Listener.http());
  edge.acknowledge('gateway/https-redirect', 'TLS ends at the load balancer');
  expect(errorsOf(edge)).toEqual([]);
  expect(edge.findings).toEqual([]);
});
