import { routeOn, serviceOf } from './cluster-fixture';
import { HttpRoute, RouteParentStatus } from './objects';
import { statusOf } from './route-status';

const NOW = new Date('2024-05-01T10:00:00.123Z');
const SERVICES = [serviceOf('web'), serviceOf('headless', 'None')];
const ROUTE = routeOn('web', [{ backendRefs: [{ name: 'web', port: 81 }] }]);
const OTHER: RouteParentStatus = { controllerName: 'example.test/gateway', parentRef: { name: 'edge' }, conditions: [] };

const withStatus = (route: HttpRoute, ...parents: RouteParentStatus[]): HttpRoute => ({ ...route, status: { parents } });
const conditionsOf = (route: HttpRoute) =>
  statusOf(route, SERVICES, NOW)![0].conditions.map(({ status, reason, message }) => [status, reason, message]);

test('a parent is told as group core with its namespace, and without a generation', () => {
  const [entry] = statusOf({ ...ROUTE, spec: { ...ROUTE.spec, parentRefs: [{ group: '', kind: 'Service', name: 'web', port: 80 }] } }, SERVICES, NOW)!;
  expect(entry).toEqual({
    controllerName: 'linkerd.io/policy-controller',
    parentRef: { group: 'core', kind: 'Service', namespace: 'shop', name: 'web', port: 80 },
    conditions: [
      { type: 'Accepted', status: 'True', reason: 'Accepted', message: '', lastTransitionTime: '2024-05-01T10:00:00Z' },
      { type: 'ResolvedRefs', status: 'True', reason: 'ResolvedRefs', message: '', lastTransitionTime: '2024-05-01T10:00:00Z' },
    ],
  });
});

test('what was written once is not written again', () => {
  expect(statusOf(withStatus(ROUTE, ...statusOf(ROUTE, SERVICES, NOW)!), SERVICES, new Date())).toBeUndefined();
});

test('the order of fields does not matter, because the API server chooses it', () => {
  const [{ parentRef: { group, kind, name, namespace, port }, ...rest }] = statusOf(ROUTE, SERVICES, NOW)!;
  expect(statusOf(withStatus(ROUTE, { ...rest, parentRef: { port, namespace, name, kind, group } }), SERVICES, NOW)).toBeUndefined();
});

test('entries of others stay, and own ones go with their parent', () => {
  const entries = statusOf(withStatus(ROUTE, OTHER), SERVICES, NOW)!;
  expect(entries.map(entry => entry.controllerName)).toEqual(['example.test/gateway', 'linkerd.io/policy-controller']);
  const own = statusOf(ROUTE, SERVICES, NOW)!;
  const moved = { ...withStatus(ROUTE, OTHER, ...own), spec: { parentRefs: [{ name: 'edge' }] } };
  expect(statusOf(moved, SERVICES, NOW)).toEqual([OTHER]);
});

test('a route without a Service parent is left alone', () => {
  expect(statusOf({ ...withStatus(ROUTE, OTHER), spec: { parentRefs: [{ name: 'edge' }] } }, SERVICES, NOW)).toBeUndefined();
});

test.each<[string, HttpRoute, string[][]]>([
  ['no such parent', routeOn('gone', []), [['False', 'NoMatchingParent', ''], ['True', 'ResolvedRefs', '']]],
  ['a headless parent', routeOn('headless', []), [['False', 'NoMatchingParent', 'parent service must have a ClusterIP'], ['True', 'ResolvedRefs', '']]],
  ['no such backend', routeOn('web', [{ backendRefs: [{ name: 'web' }, { name: 'gone' }] }]), [['True', 'Accepted', ''], ['False', 'BackendNotFound', '']]],
  ['a backend of another kind', routeOn('web', [{ backendRefs: [{ kind: 'Bucket', name: 'web' }] }]), [['True', 'Accepted', ''], ['False', 'InvalidKind', '']]],
])('%s', (_, route, expected) => {
  expect(conditionsOf(route)).toEqual(expected);
});
