import { errorsOf, targetOf } from './rollout-of';
import { ProgressiveRolloutProps, argo } from 'cdk8s-canary';

const name = (length: number) => 'w'.repeat(length);
const engine = new argo.ArgoRolloutsEngine();

test.each<[string, Partial<ProgressiveRolloutProps>]>([
  ['55 with Flagger, which adds -primary', { name: name(55) }],
  ['56 with Argo Rollouts, which adds -canary', { name: name(56), engine }],
])('a name may have %s', (_, props) => {
  expect(errorsOf(props)).toEqual([]);
});

test.each<[string, Partial<ProgressiveRolloutProps>, string, number]>([
  ['a rollout', { name: name(60) }, `${name(60)}-primary`, 5],
  ['a rollout of Argo Rollouts', { name: name(60), engine }, `${name(60)}-canary`, 4],
  ['a workload, whose twin is named after it', { target: targetOf({ name: name(70) }), name: 'web' }, `${name(70)}-primary`, 15],
])('the name of %s may be too long', (_, props, longest, tooMany) => {
  expect(errorsOf(props)).toEqual([
    expect.stringMatching(new RegExp(`^\\[shop/rollout\\] rollout/name-length: '${longest}' would have ${longest.length} .* Fix: Make the name shorter, by ${tooMany} `)),
  ]);
});
