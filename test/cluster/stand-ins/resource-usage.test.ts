import { clusterOf, podOf } from './cluster-fixture';
import { selects } from './label-selector';
import { quantity, resourceMetrics } from './resource-usage';

const ROOT = 'https://stand-in/apis/metrics.k8s.io/v1beta1';
const CLUSTER = clusterOf({
  pods: [
    podOf('web', 'web:1', '10.244.0.1', { labels: { app: 'web' } }),
    podOf('busy', 'web:2-busy', '10.244.0.2', { labels: { app: 'busy' } }),
    podOf('other', 'web:1', '10.244.0.3', { namespace: 'other', labels: { app: 'web' } }),
    { ...podOf('starting', 'web:1'), status: {} },
  ],
});
const asked = (path: string) => resourceMetrics(new URL(`${ROOT}${path}`), CLUSTER, new Date('2024-05-01T10:00:00.5Z')) as { status: number; body: any };
const names = (path: string) => asked(path).body.items.map((item: any) => item.metadata.name);

test('a pod uses a share of what it requests', () => {
  expect(asked('/namespaces/shop/pods/web').body).toMatchObject({
    kind: 'PodMetrics', timestamp: '2024-05-01T10:00:00Z', containers: [{ name: 'web', usage: { cpu: '60000000n', memory: '32768Ki' } }],
  });
  expect(asked('/namespaces/shop/pods/busy').body.containers[0].usage.cpu).toBe('180000000n');
});

test('pods are listed by namespace and labels, when they are ready', () => {
  expect(names('/pods')).toEqual(['web', 'busy', 'other']);
  expect(names('/namespaces/shop/pods')).toEqual(['web', 'busy']);
  expect(names('/namespaces/shop/pods?labelSelector=app%3Dbusy')).toEqual(['busy']);
  expect(names('/nodes')).toEqual([]);
});

test('the API tells what it has', () => {
  expect(asked('').body.resources.map((resource: any) => resource.kind)).toEqual(['NodeMetrics', 'PodMetrics']);
});

test.each(['/namespaces/shop/pods/gone', '/namespaces/shop/services', '/pods/a/b'])('%s is not there', path => {
  expect(asked(path)).toMatchObject({ status: 404, body: { kind: 'Status', code: 404 } });
});

test.each([['250m', 0.25], ['2', 2], ['0.5', 0.5], ['64Mi', 67108864], ['1k', 1000], ['1e3', 1000]])('%s is %d', (text, expected) => {
  expect(quantity(text)).toBe(expected);
});

test.each([
  ['', true], ['app=web', true], ['app==web', true], ['app = api', false], ['app!=api', true], ['tier!=x', true], ['app', true], ['tier', false], ['!tier', true],
  ['app in (api,web)', true], ['app notin (api, web)', false], ['app=web,track in (a,b)', true], ['app in (web),track=c', false],
])('selector "%s": %s', (selector, expected) => {
  expect(selects(selector, { app: 'web', track: 'a' })).toBe(expected);
});
