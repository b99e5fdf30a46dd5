import { rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { Analysis, Checks, Hook, ProgressiveRolloutProps, RolloutStrategy, Severity, Step, argo } from 'cdk8s-canary';

const strategy = RolloutStrategy.blueGreen();

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['the new version is previewed under load', { strategy, analysis: Analysis.of({ hooks: [Hook.loadTest('http://loadtester.test/', 'hey')] }) }],
  ['nothing is measured', { strategy, analysis: Analysis.of({ metrics: [], hooks: [Hook.preRollout('http://test/')] }) }],
  ['the canary gets requests', { strategy: RolloutStrategy.canary() }],
])('there is nothing to warn of if %s', (_, props) => {
  expect(rolloutOf(props).findings).toEqual([]);
});

test('a preview without load is a warning, with which synthesis goes on', () => {
  const shop = chart();
  expect(rolloutOf({ strategy }, shop).findings).toEqual([{
    rule: 'analysis/preview-load',
    severity: Severity.WARNING,
    message: expect.stringContaining('it gets no request, so its metrics have no value'),
    fix: expect.stringContaining('Hook.loadTest'),
    path: 'shop/rollout',
  }]);
  expect(errors(shop)).toEqual([]);
});

test('a preview before weights is a warning too', () => {
  const { findings } = rolloutOf({ strategy: RolloutStrategy.steps(Step.preview(), Step.weight(50)), engine: new argo.ArgoRolloutsEngine() });
  expect(findings.map(({ rule }) => rule)).toEqual(['analysis/preview-load']);
});

test('the warning is gone once it is acknowledged', () => {
  const rollout = rolloutOf({ strategy });
  rollout.acknowledge('analysis/preview-load', 'the acceptance tests make load');
  expect(rollout.findings).toEqual([]);
});

test('it is told once, and acknowledged once, what rules about manifests would tell again', () => {
  const shop = chart();
  const rollout = rolloutOf({ strategy }, shop);
  const told = () => Checks.of(shop).findings.map(({ rule }) => rule).filter(rule => rule.endsWith('/preview-load'));
  expect(told()).toEqual(['analysis/preview-load']);
  rollout.acknowledge('analysis/preview-load', 'the acceptance tests make load');
  expect(told()).toEqual([]);
});
