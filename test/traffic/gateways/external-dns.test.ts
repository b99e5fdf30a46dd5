import { Chart, Duration } from 'cdk8s';
import { chart, object } from '../../support/synth';
import { ExternalDns, HttpRoute, MeshGateway, RouteBackend, RouteParent, traefik } from 'cdk8s-canary';

function shop(): { scope: Chart; edge: MeshGateway; route: HttpRoute } {
  const scope = chart();
  const edge = new MeshGateway(scope, 'edge', { provider: new traefik.TraefikGateway() });
  const rules = [{ backends: [RouteBackend.service('web', 80)] }];
  return { scope, edge, route: new HttpRoute(scope, 'web', { parents: [RouteParent.gateway(edge)], rules }) };
}

test('the target is at the Gateway, the rest at the route', () => {
  const { scope, edge, route } = shop();
  const dns = new ExternalDns();
  dns.pointTo(edge, '203.0.113.7', '2001:db8::7');
  dns.record(route, { hosts: ['shop.acme.dev', 'www.acme.dev'], ttl: Duration.minutes(5) });
  expect(object(scope, 'Gateway').metadata.annotations).toEqual({ 'external-dns.kubernetes.io/target': '203.0.113.7,2001:db8::7' });
  expect(object(scope, 'HTTPRoute').metadata.annotations)
    .toEqual({ 'external-dns.kubernetes.io/hostname': 'shop.acme.dev,www.acme.dev', 'external-dns.kubernetes.io/ttl': '300' });
});

test('an older external-dns reads other annotations', () => {
  const { scope, edge } = shop();
  new ExternalDns({ annotationPrefix: 'external-dns.alpha.kubernetes.io/' }).pointTo(edge, 'edge.acme.dev');
  expect(object(scope, 'Gateway').metadata.annotations).toEqual({ 'external-dns.alpha.kubernetes.io/target': 'edge.acme.dev' });
});

test.each<[string, () => unknown, string]>([
  ['no target', () => new ExternalDns().pointTo(shop().edge), 'value/dns-target: got [];'],
  ['a host in capitals', () => new ExternalDns().record(shop().route, { hosts: ['Acme'] }), 'value/host: got "Acme";'],
  ['a prefix without slash', () => new ExternalDns({ annotationPrefix: 'acme.dev' }), 'value/annotation-prefix: got "acme.dev";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
