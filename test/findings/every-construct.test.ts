import { ApiObject, Chart } from 'cdk8s';
import { chart, errors } from '../support/synth';
import {
  BackendTlsPolicy, BackendTrafficPolicy, CertManagerCertificate, GatewayClass, HttpRoute, ListenerSet, MeshGateway, ReferenceGrant, RouteBackend,
  RouteParent, ServiceExport, istio, linkerd, traefik,
} from 'cdk8s-canary';

const backends = [{ backend: RouteBackend.service('web', 80) }];
const provider = new traefik.TraefikGateway();

/** Each of them alone. */
const CONSTRUCTS: [string, (scope: Chart) => unknown][] = [
  ['MeshGateway', scope => new MeshGateway(scope, 'edge', { provider })],
  ['GatewayClass', scope => new GatewayClass(scope, 'class', { provider })],
  ['CertManagerCertificate', scope => new CertManagerCertificate(scope, 'tls', { hosts: ['acme.dev'], issuer: 'letsencrypt' })],
  ['HttpRoute', scope => new HttpRoute(scope, 'web', { parents: [RouteParent.service('web', 80)], rules: [{}] })],
  ['ReferenceGrant', scope => new ReferenceGrant(scope, 'grant', { sources: [{ kind: 'HTTPRoute', namespace: 'a' }], targets: [{ kind: 'Service' }] })],
  ['BackendTlsPolicy', scope => new BackendTlsPolicy(scope, 'tls', { targets: [{ service: 'web' }], hostname: 'web.dev' })],
  ['BackendTrafficPolicy', scope => new BackendTrafficPolicy(scope, 'retries', { services: ['web'], retryBudget: {} })],
  ['ServiceExport', scope => new ServiceExport(scope, 'web')],
  ['IngressRouteTcp', scope => new traefik.IngressRouteTcp(scope, 'db', { entryPoints: ['db'], backends })],
  ['IngressRouteUdp', scope => new traefik.IngressRouteUdp(scope, 'dns', { entryPoints: ['dns'], backends })],
  ['Middleware', scope => traefik.Middleware.compress(scope, 'compress')],
  ['TraefikService', scope => traefik.TraefikService.weighted(scope, 'parts', { backends })],
  ['Waypoint', scope => new istio.Waypoint(scope, 'waypoint')],
  ['MeshedNamespace', scope => new linkerd.MeshedNamespace(scope, 'meshed')],
  ['Server', scope => new linkerd.Server(scope, 'server', { port: 'http' })],
];

test.each(CONSTRUCTS)('an app with a %s is checked as a whole', (_, create) => {
  const shop = chart();
  create(shop);
  new ApiObject(shop, 'misspelled', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' }, spec: { prots: [] } });
  expect(errors(shop)).toContainEqual(expect.stringContaining('schema/unknown-field'));
});

test.each<[string, () => unknown, string]>([
  ['a ListenerSet', () => new ListenerSet(chart(), 'X', { gateway: new MeshGateway(chart(), 'edge', { provider }), listeners: [] }), 'listener-set/name'],
  ['a BackendTlsPolicy', () => new BackendTlsPolicy(chart(), 'X', { targets: [{ service: 'web' }], hostname: 'web.dev' }), 'policy/name'],
  ['a BackendTrafficPolicy', () => new BackendTrafficPolicy(chart(), 'X', { services: ['web'] }), 'policy/name'],
  ['a CertManagerCertificate', () => new CertManagerCertificate(chart(), 'X', { hosts: ['a.dev'], issuer: 'a', secretName: 'a' }), 'certificate/name'],
  ['a route', () => new HttpRoute(chart(), 'X', { parents: [] }), 'route/name'],
  ['a parent', () => RouteParent.fromReference({ group: '', kind: 'Service', name: 'X' }), 'value/parent'],
  ['a backend', () => RouteBackend.fromReference({ group: '', kind: 'Service', name: 'X' }), 'value/backend'],
])('%s in capitals is refused', (_, create, rule) => {
  expect(create).toThrow(`${rule}: got "X";`);
});
