import { RouteBackend, Weight } from 'cdk8s-canary';

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
