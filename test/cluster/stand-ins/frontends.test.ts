import { Kept, Turns } from './balance';
import { clusterOf, endpointsFor, routeOn, serviceOf } from './cluster-fixture';
import { decide, frontendsOf } from './frontends';
import { Cluster, RouteRule } from './objects';

const CLUSTER = clusterOf({
  services: [serviceOf('web'), serviceOf('web-primary'), serviceOf('web-canary'), serviceOf('empty')],
  endpointSlices: [endpointsFor('web', '10.244.0.1'), endpointsFor('web-primary', '10.244.0.1'), endpointsFor('web-canary', '10.244.0.2')],
});

/** Who gets `times` requests to the Service `web`: names of Services, or statuses. */
function asked(cluster: Cluster, times = 1, headers: { [name: string]: string } = {}): { [who: string]: number } {
  const frontends = frontendsOf(cluster);
  const turns = new Kept(() => new Turns());
  const request = { method: 'GET', path: '/', query: new URLSearchParams(), headers: { host: 'web', ...headers } };
  const decisions = Array.from({ length: times }, () => decide(frontends.get('shop/web:80')!, request, frontends, turns));
  const names = decisions.map(decision => decision.kind === 'forward' ? decision.frontend.service.metadata.name : String(decision.status));
  return names.reduce<{ [who: string]: number }>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {});
}

const routed = (...rules: RouteRule[]) => ({ ...CLUSTER, routes: [routeOn('web', rules)] });
const primary = (weight?: number) => ({ name: 'web-primary', port: 80, weight });
const canary = (weight?: number) => ({ name: 'web-canary', port: 80, weight });

test('a Service without routes has its own endpoints', () => {
  expect(asked(CLUSTER)).toEqual({ web: 1 });
  expect(frontendsOf(CLUSTER).get('shop/web:80')!.endpoints).toEqual(['10.244.0.1:8080']);
});

test.each<[string, RouteRule, { [who: string]: number }]>([
  ['weights', { backendRefs: [primary(75), canary(25)] }, { 'web-primary': 75, 'web-canary': 25 }],
  ['weight 0 gets nothing', { backendRefs: [primary(100), canary(0)] }, { 'web-primary': 100 }],
  ['no weights are equal ones', { backendRefs: [primary(), canary()] }, { 'web-primary': 50, 'web-canary': 50 }],
  ['a single backend gets everything, with weight 0 too', { backendRefs: [canary(0)] }, { 'web-canary': 100 }],
  ['no weight at all', { backendRefs: [primary(0), canary(0)] }, { 500: 100 }],
  ['no backends: the Service itself', {}, { web: 100 }],
  ['a backend that is not there fails for its share', { backendRefs: [primary(75), { name: 'gone', port: 80, weight: 25 }] }, { 'web-primary': 75, '500': 25 }],
  ['a backend port that is not there fails for its share', { backendRefs: [primary(75), { ...canary(25), port: 81 }] }, { 'web-primary': 75, '500': 25 }],
  ['a backend without endpoints leaves its share to others', { backendRefs: [primary(75), { name: 'empty', port: 80, weight: 25 }] }, { 'web-primary': 100 }],
  ['only backends without endpoints', { backendRefs: [{ name: 'empty', port: 80 }] }, { 503: 100 }],
  ['a redirect', { filters: [{ type: 'RequestRedirect', requestRedirect: { hostname: 'other.test' } }] }, { 302: 100 }],
])('dividing by %s', (_, rule, expected) => {
  expect(asked(routed(rule), 100)).toEqual(expected);
});

test('a more specific rule takes its requests out of the division', () => {
  const cluster = routed({ backendRefs: [primary(100), canary(0)] }, { matches: [{ headers: [{ name: 'x-beta', value: 'yes' }] }], backendRefs: [canary()] });
  expect(asked(cluster, 10, { 'x-beta': 'yes' })).toEqual({ 'web-canary': 10 });
  expect(asked(cluster, 10)).toEqual({ 'web-primary': 10 });
});

test('a Service that has a route has no other way in', () => {
  expect(asked(routed({ matches: [{ method: 'POST' }], backendRefs: [primary()] }))).toEqual({ 404: 1 });
});

test('a Service without ready endpoints answers 503', () => {
  expect(asked({ ...CLUSTER, endpointSlices: [] })).toEqual({ 503: 1 });
});

test('routes mean nothing on a port that does not carry HTTP', () => {
  const [web, ...others] = CLUSTER.services;
  const opaque = { ...web, spec: { ...web.spec, ports: [{ ...web.spec.ports![0], appProtocol: 'tcp' }] } };
  expect(asked({ ...routed({ backendRefs: [canary()] }), services: [opaque, ...others] })).toEqual({ web: 1 });
});
