import { errorsOf } from './rollout-of';
import { Analysis, Hook, Metric, none } from 'cdk8s-canary';

const URL = 'http://gate.ops/';

test.each<[string, Analysis | undefined]>([
  ['the metrics of the library', undefined],
  ['metrics', Analysis.of({ metrics: [Metric.latency()] })],
  ['tests before', Analysis.of({ metrics: [], hooks: [Hook.preRollout(URL)] })],
  ['tests meanwhile', Analysis.of({ metrics: [], hooks: [Hook.rollout(URL)] })],
  ['someone who may roll back', Analysis.of({ metrics: [], hooks: [Hook.rollback(URL)] })],
])('a rollout may be judged by %s', (_, analysis) => {
  expect(errorsOf({ analysis })).toEqual([]);
});

test.each([
  ['nobody is asked', Analysis.of({ metrics: [] })],
  ['only gates are asked', Analysis.of({ metrics: [], hooks: [Hook.confirmRollout(URL), Hook.confirmPromotion(URL)] })],
  ['somebody is told', Analysis.of({ metrics: [], hooks: [Hook.event(URL), Hook.postRollout(URL)] })],
])('a rollout is judged by nobody if %s', (_, analysis) => {
  expect(errorsOf({ analysis })).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] analysis\/no-metrics: Nothing is measured and no hook is asked.* Fix: Leave out metrics for the defaults, or/),
  ]);
});

test('a metric that nobody can answer is another error', () => {
  const found = errorsOf({ mesh: new none.NoMesh(), analysis: Analysis.of({ metrics: [Metric.latency()] }) });
  expect(found).toContainEqual(expect.stringContaining('analysis/answerable'));
  expect(found).not.toContainEqual(expect.stringContaining('analysis/no-metrics'));
});
