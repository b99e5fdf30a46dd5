import { errorsOf, rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { Analysis, Hook, Metric } from 'cdk8s-canary';

const URL = 'http://gate.ops/';

test('metrics and hooks may be several, with a name each', () => {
  const analysis = Analysis.of({ metrics: [Metric.latency(), Metric.latency({ quantile: 0.5 })], hooks: [Hook.rollout(URL), Hook.preRollout(URL)] });
  expect(errorsOf({ analysis })).toEqual([]);
});

test.each([
  ['metrics', Analysis.of({ metrics: [Metric.latency({ name: 'load' }), Metric.successRate({ name: 'load' })] })],
  ['hooks', Analysis.of({ hooks: [Hook.rollout(URL, { name: 'load' }), Hook.preRollout(URL, { name: 'load' })] })],
  ['a metric and a hook', Analysis.of({ metrics: [Metric.latency({ name: 'load' })], hooks: [Hook.rollout(URL, { name: 'load' })] })],
])('two %s of one name are refused', (_, analysis) => {
  expect(errorsOf({ analysis })).toEqual([
    "[shop/rollout] analysis/unique-names: Two metrics or hooks are called 'load': only one of them would count. Fix: Give one of them another name.",
  ]);
});

test('each name is told once, those that were added later included', () => {
  const shop = chart();
  const rollout = rolloutOf({}, shop);
  rollout.addMetric(Metric.latency());
  rollout.addMetric(Metric.latency());
  rollout.addHook(Hook.rollout(URL));
  rollout.addHook(Hook.rollout(URL));
  expect(errors(shop)).toEqual(["'latency-p99'", "'rollout'"].map(name => expect.stringContaining(name)));
});
