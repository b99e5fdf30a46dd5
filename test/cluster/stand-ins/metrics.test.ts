import { clusterOf, podOf } from './cluster-fixture';
import { Metrics } from './metrics';

const DEPLOYED = podOf('web-1-a', 'web:1', '10.244.0.1', {
  labels: { 'app': 'web', 'app.kubernetes.io/name': 'web "1"' }, ownerReferences: [{ kind: 'ReplicaSet', name: 'web-1' }],
});
const ROLLED_OUT = podOf('api-1-a', 'api:1', '10.244.0.2', {
  labels: { 'rollouts-pod-template-hash': 'abc' }, ownerReferences: [{ kind: 'ReplicaSet', name: 'api-1' }],
});
const CLUSTER = clusterOf({
  pods: [DEPLOYED, ROLLED_OUT],
  replicaSets: [
    { metadata: { name: 'web-1', namespace: 'shop', ownerReferences: [{ kind: 'Deployment', name: 'web' }] } },
    { metadata: { name: 'api-1', namespace: 'shop', ownerReferences: [{ kind: 'Rollout', name: 'api' }] } },
  ],
});

function recorded(...answers: Array<{ pod: typeof DEPLOYED; status: number; milliseconds: number }>): Metrics {
  const metrics = new Metrics();
  answers.forEach(({ pod, ...answer }) => metrics.record({ podUid: pod.metadata.uid!, port: 8080, method: 'GET', ...answer }));
  return metrics;
}
const lines = (metrics: Metrics, pattern: RegExp, cluster = CLUSTER) => metrics.text(cluster).split('\n').filter(line => pattern.test(line));

test('a pod that was not asked has no series', () => {
  expect(lines(new Metrics(), /^[^#]/)).toEqual([]);
});

test('requests are counted with the workload, the labels of the pod, and how they went', () => {
  const metrics = recorded(...[200, 200, 404, 500].map(status => ({ pod: DEPLOYED, status, milliseconds: 1 })));
  const labels = (status: number, classification: string) => `response_total{app="web",app_kubernetes_io_name="web \\"1\\"",classification="${classification}",`
    + 'deployment="web",direction="inbound",namespace="shop",pod="web-1-a",replicaset="web-1",route_name="default",'
    + `status_code="${status}",target_port="8080"}`;
  expect(lines(metrics, /^response_total/)).toEqual([`${labels(500, 'failure')} 1`, `${labels(200, 'success')} 2`, `${labels(404, 'success')} 1`]);
  expect(lines(metrics, /^http_requests_total.*status="200"/))
    .toEqual(['http_requests_total{app="web",method="GET",namespace="shop",pod="web-1-a",status="200"} 2']);
});

test('pods of a Rollout have the hash of their template and no deployment', () => {
  const [line] = lines(recorded({ pod: ROLLED_OUT, status: 200, milliseconds: 1 }), /^response_total/);
  expect(line).toContain('rollouts_pod_template_hash="abc"');
  expect(line).not.toContain('deployment=');
});

test('latencies are cumulative, in Linkerd\'s buckets', () => {
  const metrics = recorded(...[0.5, 35, 35, 99_999].map(milliseconds => ({ pod: ROLLED_OUT, status: 200, milliseconds })));
  const buckets = Object.fromEntries(lines(metrics, /^response_latency_ms_bucket/).map(line => [/le="([^"]*)"/.exec(line)![1], Number(line.split(' ').pop())]));
  expect(Object.keys(buckets)).toHaveLength(26);
  expect(buckets).toMatchObject({ '1': 1, '30': 1, '40': 3, '50000': 3, '+Inf': 4 });
  expect(lines(metrics, /^response_latency_ms_(count|sum)/).map(line => Number(line.split(' ').pop()))).toEqual([4, 100_069.5]);
});

test('a pod that has gone takes its series with it', () => {
  const metrics = recorded({ pod: DEPLOYED, status: 200, milliseconds: 1 });
  expect(lines(metrics, /^[^#]/, clusterOf({}))).toEqual([]);
  expect(lines(metrics, /^[^#]/)).toEqual([]);
});
