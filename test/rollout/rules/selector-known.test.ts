import { errorsOf, targetOf } from './rollout-of';
import { Analysis, Metric, ProgressiveRolloutProps, argo, flagger, prometheus } from 'cdk8s-canary';

const analysis = Analysis.of({
  metrics: [Metric.query({ name: 'errors', query: 'vector(0)', max: 1, provider: new prometheus.Prometheus('http://prometheus:9090') })],
});
const unknown = { selectorLabels: undefined };

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['that are known', { target: targetOf(), engine: new argo.ArgoRolloutsEngine() }],
  ['that are known, if the engine leaves a selector to us', { target: targetOf(), engine: new argo.ArgoRolloutsEngine(), mesh: undefined, analysis }],
  ['that are not known, if the engine writes all selectors', { target: targetOf(unknown), engine: new argo.ArgoRolloutsEngine() }],
  ['that are not known, if the engine makes the Services', { target: targetOf(unknown), engine: new flagger.FlaggerEngine() }],
])('pods may have labels %s', (_, props) => {
  expect(errorsOf(props)).toEqual([]);
});

test.each([
  ['are not known', targetOf(unknown)],
  ['are none', targetOf({ selectorLabels: {} })],
])('the Service of a rollout that nobody divides cannot select pods whose labels %s', (_, target) => {
  expect(errorsOf({ target, engine: new argo.ArgoRolloutsEngine(), mesh: undefined, analysis })).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] rollout\/selector-labels: The labels of the pods of 'web' are not known.* Fix: Give selectorLabels to /),
  ]);
});
