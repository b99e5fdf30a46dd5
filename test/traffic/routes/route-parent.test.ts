import { Chart, Testing } from 'cdk8s';
import { chart } from '../../support/synth';
import { MeshGateway, RouteParent, traefik } from 'cdk8s-canary';

test.each<[string, Chart, string | undefined, object]>([
  ['the namespace of the route', chart(), undefined, { namespace: 'shop' }],
  ['the namespace that was given', chart(), 'api', { namespace: 'api' }],
  ['no namespace that nobody said', Testing.chart(), undefined, {}],
])('a Service as parent has %s', (_, scope, namespace, expected) => {
  expect(RouteParent.service('web', 80, { namespace }).resolve(scope, 'HTTPRoute', [])).toStrictEqual([{ group: '', kind: 'Service', name: 'web', port: 80, ...expected }]);
});

test.each([1, 65535])('a Service may have the port %d', port => {
  expect(RouteParent.service('web', port).resolve(chart(), 'HTTPRoute', [])[0].port).toBe(port);
});

test.each([
  ['web_1', 80, 'value/service: got "web_1";'],
  ['web', 0, 'value/port: got 0; allowed is a port from 1 to 65535.'],
  ['web', 65536, 'value/port: got 65536;'],
])('the Service "%s" with port %d is refused', (name, port, message) => {
  expect(() => RouteParent.service(name, port)).toThrow(message);
});

test.each<[string, object, object[]]>([
  ['all of a Gateway', {}, [{}]],
  ['one listener', { listener: 'http' }, [{ sectionName: 'http' }]],
  ['one port', { port: 8000 }, [{ port: 8000 }]],
  ['one listener at one port', { listener: 'http', port: 8000 }, [{ sectionName: 'http', port: 8000 }]],
])('%s may be the parent', (_, options, expected) => {
  const shop = chart();
  const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' };
  expect(RouteParent.gateway(edge, options).resolve(shop, 'HTTPRoute', [])).toEqual(expected.map(more => ({ ...gateway, ...more })));
});

test('a port of a Gateway is checked', () => {
  const edge = new MeshGateway(chart(), 'edge', { provider: new traefik.TraefikGateway() });
  expect(() => RouteParent.gateway(edge, { port: 0 })).toThrow('value/port: got 0;');
});

test.each([
  [undefined, 'multicluster.x-k8s.io'],
  ['net.gke.io', 'net.gke.io'],
])('a Service of other clusters may be the parent, of the group %s', (group, expected) => {
  expect(RouteParent.serviceImport('web', 80, { group }).resolve(chart(), 'HTTPRoute', [])).toEqual([
    { group: expected, kind: 'ServiceImport', name: 'web', namespace: 'shop', port: 80 },
  ]);
});
