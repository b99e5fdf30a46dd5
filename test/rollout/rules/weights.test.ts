import { Duration } from 'cdk8s';
import { errorsOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { CanaryApp, RolloutStrategy, Step, argo } from 'cdk8s-canary';

test.each([[[1]], [[100]], [[10, 20, 50]], [[1, 2, 3, 100]]])('the weights %j rise', weights => {
  expect(errorsOf({ strategy: RolloutStrategy.canary({ weights }) })).toEqual([]);
});

test('weights rise across the steps between them', () => {
  const strategy = RolloutStrategy.steps(Step.weight(10), Step.pause(), Step.weight(20));
  expect(errorsOf({ strategy, engine: new argo.ArgoRolloutsEngine() })).toEqual([]);
});

test.each([
  [[50, 20], 'The weights are 50, 20, but 20 after 50 does not rise', 'higher than the one before: 20, 50.'],
  [[10, 10, 20], 'The weights are 10, 10, 20, but 10 after 10 does not rise', 'higher than the one before: 10, 20.'],
  [[0, 50], 'The weights are 0, 50, but 0 cannot be a part of the requests', 'Use whole percents from 1 to 100.'],
  [[10, 101], 'The weights are 10, 101, but 101 cannot be a part', 'Use whole percents'],
  [[-5, 2.5], 'but -5 and 2.5 cannot be a part', 'Use whole percents'],
  [[], 'No step sends requests to the canary', 'Give at least one weight.'],
])('the weights %j are refused', (weights, message, fix) => {
  const found = errorsOf({ strategy: RolloutStrategy.canary({ weights }) });
  expect(found).toEqual([expect.stringContaining('[shop/rollout] rollout/weights: ')]);
  expect(found[0].split(' Fix: ')).toEqual([expect.stringContaining(message), expect.stringContaining(fix)]);
});

test.each([
  ['there are none', []],
  ['they only wait', [Step.pause(Duration.minutes(5)), Step.pause()]],
])('the steps of a strategy are refused if %s', (_, steps) => {
  expect(errorsOf({ strategy: RolloutStrategy.steps(...steps), engine: new argo.ArgoRolloutsEngine() })).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] rollout\/weights: No step sends requests to the canary.* Fix: /),
  ]);
});

test('an app tells the path of its rollout', () => {
  const shop = chart();
  new CanaryApp(shop, 'web', { image: 'web:1', port: 8080, strategy: RolloutStrategy.canary({ weights: [50, 20] }) });
  expect(errors(shop)).toEqual([expect.stringContaining('[shop/web/rollout] rollout/weights: ')]);
});

test.each(['rollout/weights', 'flagger/step-weights'])('whoever acknowledges a rule for an app acknowledges it for its rollout, by either name: %s', rule => {
  const shop = chart();
  const web = new CanaryApp(shop, 'web', { image: 'web:1', port: 8080, strategy: RolloutStrategy.canary({ weights: [50, 20] }) });
  web.acknowledge(rule, 'we want to go back to few users after the peak');
  expect(errors(shop)).toEqual([]);
});
