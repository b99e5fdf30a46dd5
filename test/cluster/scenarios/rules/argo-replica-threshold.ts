import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, handmade, released } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

foretold('argo/replica-threshold', 'Argo Rollouts has all pods, waits for more at the first step, and aborts after the deadline', [ARGO_ROLLOUTS],
  namespace => handmade(namespace, JsonPatch.add(`${CANARY}/replicaProgressThreshold`, { type: 'Percent', value: 150 }),
    JsonPatch.replace('/spec/progressDeadlineSeconds', 15)),
  async seen => {
    const rollout = await released(seen);
    await seen.cluster.until('the canary has its pod', async () => (await rollout.status()).availableReplicas === 3);
    assert.equal((await rollout.status()).currentStepIndex, 0);
    const { abort, message } = await rollout.reaches('Degraded');
    assert.equal(abort, true);
    assert.match(message, /^(RolloutAborted|ProgressDeadlineExceeded): /);
  });
