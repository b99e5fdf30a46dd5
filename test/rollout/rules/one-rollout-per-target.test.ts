import { App, Chart } from 'cdk8s';
import { rolloutOf, targetOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { CanaryApp, ProgressiveRolloutProps } from 'cdk8s-canary';

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['another name', { target: targetOf({ name: 'api' }) }],
  ['another kind', { target: targetOf({ kind: 'DaemonSet' }), name: 'agent' }],
])('a second rollout may have a target of %s', (_, props) => {
  const shop = chart();
  rolloutOf({}, shop, 'first');
  rolloutOf(props, shop, 'second');
  expect(errors(shop)).toEqual([]);
});

test('a second rollout may have a target of the same name in another namespace, and in another app', () => {
  const shop = chart();
  rolloutOf({}, shop);
  rolloutOf({}, chart('api', App.of(shop) as App));
  rolloutOf({}, chart());
  expect(errors(shop)).toEqual([]);
});

test('two rollouts of one target are refused, each with the path of the other', () => {
  const shop = chart();
  rolloutOf({}, shop, 'first');
  rolloutOf({ name: 'again' }, shop, 'second');
  expect(errors(shop)).toEqual([
    expect.stringMatching(/^\[shop\/first\] rollout\/one-per-target: Deployment 'web' is also the target of shop\/second: .* Fix: Keep one rollout/),
    expect.stringMatching(/^\[shop\/second\] rollout\/one-per-target: Deployment 'web' is also the target of shop\/first: .* Fix: Keep one rollout/),
  ]);
});

test('it does not matter in which chart of the namespace they are', () => {
  const shop = chart();
  new CanaryApp(shop, 'web', { image: 'web:1', port: 8080 });
  rolloutOf({ name: 'again' }, new Chart(App.of(shop), 'more', { namespace: 'shop' }));
  expect(errors(shop).map(line => line.split(':')[0])).toEqual([
    '[shop/web/rollout] rollout/one-per-target',
    '[more/rollout] rollout/one-per-target',
  ]);
});

test('the same app in two charts is for two clusters', () => {
  const app = new App();
  const charts = ['dev', 'prod'].map(id => new Chart(app, id, { namespace: 'shop' }));
  charts.forEach((each, i) => new CanaryApp(each, 'web', { image: `web:${i}`, port: 8080 }));
  expect(charts.flatMap(errors)).toEqual([]);
});
