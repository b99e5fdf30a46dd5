import { Chart, Testing } from 'cdk8s';
import { chart } from '../../support/synth';
import { RouteParent } from 'cdk8s-canary';

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
