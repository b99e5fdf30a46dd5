import * as kplus from 'cdk8s-plus-28';
import { chart } from '../../support/synth';
import { CanaryApp, MeshGateway, ProgressiveRollout, RolloutTarget, RouteBackend, RouteFilter, Weight, argo, traefik } from 'cdk8s-canary';

test.each<[string, RouteBackend, any]>([
  ['an equal part', RouteBackend.service('web', 80), { group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }],
  ['an equal part at the lowest port', RouteBackend.service('web', 1), { group: '', kind: 'Service', name: 'web', port: 1, weight: 1 }],
  ['an equal part at the highest port', RouteBackend.service('web', 65535), { group: '', kind: 'Service', name: 'web', port: 65535, weight: 1 }],
  ['a part of its own', RouteBackend.service('web', 80, { weight: Weight.percent(90) }), { group: '', kind: 'Service', name: 'web', port: 80, weight: 90 }],
  ['no request', RouteBackend.service('web', 80, { weight: Weight.share(0) }), { group: '', kind: 'Service', name: 'web', port: 80, weight: 0 }],
  ['requests of another namespace', RouteBackend.service('web', 80, { namespace: 'api' }), { group: '', kind: 'Service', name: 'web', namespace: 'api', port: 80, weight: 1 }],
])('a backend that gets %s', (_, backend, written) => {
  expect(JSON.parse(JSON.stringify(backend))).toStrictEqual(written);
});

test.each([
  ['Web', 80, 'value/service: got "Web";'],
  ['', 80, 'value/service: got "";'],
  ['web', 0, 'value/port: got 0; allowed is a port from 1 to 65535.'],
  ['web', 65536, 'value/port: got 65536;'],
  ['web', 80.5, 'value/port: got 80.5;'],
])('the Service "%s" with port %d is refused', (name, port, message) => {
  expect(() => RouteBackend.service(name, port)).toThrow(message);
});

const service = (...ports: number[]) => new kplus.Service(chart(), 'web', { metadata: { name: 'web' }, ports: ports.map(port => ({ port, name: `p${port}` })) });

test('a Service of the app is told with its port and namespace, and that it is here', () => {
  const web = service(8080);
  const backend = RouteBackend.fromService(web);
  expect(backend.backendReference).toEqual({ group: '', kind: 'Service', name: 'web', namespace: 'shop', port: 8080 });
  expect(backend.backendScope).toBe(web);
});

test('a port of several has to be chosen', () => {
  expect(RouteBackend.fromService(service(80, 9090), { port: 9090 }).port).toBe(9090);
  expect(() => RouteBackend.fromService(service(80, 9090))).toThrow('value/port: got undefined; allowed is one of the ports of Service web: 80, 9090.');
  expect(() => RouteBackend.fromService(service(80), { port: 81 })).toThrow('value/port: got 81;');
});

test('a backend has filters of its own', () => {
  const backend = RouteBackend.service('web', 80, { filters: [RouteFilter.requestHeaders({ remove: ['a'] })] });
  expect(backend.toJSON().filters).toEqual([{ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['a'] } }]);
});

test('an app is told by the Service that clients call', () => {
  const app = new CanaryApp(chart(), 'web', { image: 'ghcr.io/acme/web:1.0.0', port: 8080 });
  const backend = RouteBackend.of(app, { weight: Weight.percent(20) });
  expect(backend.toJSON()).toEqual({ group: '', kind: 'Service', name: 'web', namespace: 'shop', port: 8080, weight: 20 });
  expect(backend.backendScope).toBe(app);
});

test('a rollout learns its port later than its name', () => {
  const shop = chart();
  const deployment = new kplus.Deployment(shop, 'web', { metadata: { name: 'web' }, select: false });
  const rollout = new ProgressiveRollout(shop, 'rollout', {
    target: RolloutTarget.fromDeployment(deployment), engine: new argo.ArgoRolloutsEngine(), gateway: new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() }),
  });
  const backend = RouteBackend.of(rollout);
  deployment.addContainer({ image: 'ghcr.io/acme/web:1.0.0', portNumber: 8080 });
  expect([backend.name, backend.port]).toEqual(['web', 8080]);
});
