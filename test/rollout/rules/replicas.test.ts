import { errorsOf, targetOf } from './rollout-of';
import { argo, flagger } from 'cdk8s-canary';

const engine = new argo.ArgoRolloutsEngine();

test.each([
  [undefined, "Nobody says how many pods 'web' has, so Argo Rollouts would run one"],
  [-1, '-1 is not a number of pods'],
  [1.5, '1.5 is not a number of pods'],
])('%s replicas are an error', (replicas, message) => {
  expect(errorsOf({ engine, replicas })).toEqual([expect.stringContaining(`[shop/rollout] rollout/replicas: ${message}`)]);
});

test('nobody needs to say it twice', () => {
  expect(errorsOf({ engine, replicas: undefined, target: targetOf({ replicas: 3 }) })).toEqual([]);
  expect(errorsOf({ engine, replicas: undefined, autoscaler: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', name: 'web' } })).toEqual([]);
  expect(errorsOf({ engine: new flagger.FlaggerEngine(), replicas: undefined })).toEqual([]);
});
