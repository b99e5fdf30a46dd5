import { errorsOf, rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { Analysis, MeshGateway, Metric, ProgressiveRolloutProps, RolloutStrategy, prometheus, traefik } from 'cdk8s-canary';

const provider = new prometheus.Prometheus('http://prometheus.monitoring:9090');
const ask = (...metrics: Metric[]) => Analysis.of({ metrics });
const orders = { name: 'orders', query: 'sum(orders)', min: 1 };
const nobody: Partial<ProgressiveRolloutProps> = { mesh: undefined, strategy: RolloutStrategy.blueGreen() };

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['the mesh', { analysis: ask(Metric.successRate(), Metric.latency()) }],
  ['the provider of a query', { ...nobody, analysis: ask(Metric.query({ ...orders, provider })) }],
  ['the provider of the analysis, for a query', { ...nobody, analysis: Analysis.of({ metrics: [Metric.query(orders)], provider }) }],
])('metrics may be answered by %s', (_, props) => {
  expect(errorsOf(props)).toEqual([]);
});

test('where nobody counts requests, each metric about them is an error', () => {
  expect(errorsOf({ ...nobody, analysis: Analysis.of({ provider }) })).toEqual(['success-rate', 'latency-p99'].map(name => expect.stringMatching(
    `^\\[shop/rollout\\] analysis/answerable: Nobody in the path of the requests counts them, so the metric '${name}' has no answer .* Fix: Give a mesh or`,
  )));
});

test.each<[string, { metricProvider?: prometheus.Prometheus }, Analysis | undefined, number]>([
  ['the gateway', { metricProvider: provider }, undefined, 0],
  ['the analysis', {}, Analysis.of({ provider }), 0],
  ['the metrics', {}, ask(Metric.successRate({ provider }), Metric.latency({ provider })), 0],
  ['nobody', {}, undefined, 2],
])('a gateway counts requests, and %s says where that is stored', (_, options, analysis, count) => {
  const shop = chart();
  const gateway = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(options) });
  rolloutOf({ mesh: undefined, gateway, analysis }, shop);
  expect(errors(shop)).toEqual(Array(count).fill(expect.stringMatching(
    /^\[shop\/rollout\] analysis\/answerable: Nobody says where the metric '.*' is stored.* Fix: Give the analysis a provider, e\.g\. new prometheus\.Prometheus\(/,
  )));
});
