import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, handmade, meshUrl, released, steps } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';
import { weightsTold } from '../argo-rollouts/argo-web';

foretold('argo/weight-has-pods', 'Argo Rollouts goes on without the weight, and brings all users over after the last step', [ARGO_ROLLOUTS],
  namespace => handmade(namespace, steps({ setCanaryScale: { replicas: 0 } }, { setWeight: 50 }, { pause: {} })),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    const { canary: { weights } } = await rollout.reachesPause();
    assert.deepEqual([await rollout.pods(), weights.canary.weight], [{ 1: 2 }, 0]);
    assert.deepEqual((await cluster.inside.requests(50, meshUrl(namespace))).byVersion, { 1: 50 });
    assert.ok(!weightsTold(cluster, namespace).includes(50), `${weightsTold(cluster, namespace)}`);
    await rollout.command('promote', 'web');
    await rollout.reaches('Healthy');
    await cluster.inside.settles({ 2: 50 }, meshUrl(namespace));
  });

foretold('argo/match-weight-after-weight', 'Argo Rollouts takes all pods from the canary that testers used', [ARGO_ROLLOUTS],
  namespace => handmade(namespace,
    steps({ setCanaryScale: { replicas: 1 } }, { pause: {} }, { setCanaryScale: { matchTrafficWeight: true } }, { pause: {} })),
  async seen => {
    const rollout = await released(seen);
    await rollout.reachesPause();
    assert.deepEqual(await rollout.pods(), { 1: 2, 2: 1 });
    await rollout.command('promote', 'web');
    await seen.cluster.until('the canary has no pods', async () => !(await rollout.pods())[2]);
    assert.equal((await rollout.reachesPause()).currentStepIndex, 3);
  });

foretold('argo/router-named', 'Argo Rollouts goes by the steps, and no request leaves stable', [ARGO_ROLLOUTS],
  namespace => handmade(namespace, JsonPatch.replace(`${CANARY}/trafficRouting`, { managedRoutes: [{ name: 'testers' }] })),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    const { canary } = await rollout.reachesPause();
    assert.deepEqual([await rollout.pods(), canary.weights], [{ 1: 2, 2: 1 }, undefined]);
    assert.deepEqual((await cluster.inside.requests(50, meshUrl(namespace))).byVersion, { 1: 50 });
  });
