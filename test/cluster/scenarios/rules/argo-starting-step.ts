import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, measured, released, steps } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

const args = ['checks', 'canary-hash', 'namespace'].map(name => ({ name, value: '1' }));
const analysis = { startingStep: 3, templates: [{ templateName: 'web-success-rate' }], args };

foretold('argo/starting-step', 'Argo Rollouts never starts the analysis, and promotes a version that nobody has judged', [ARGO_ROLLOUTS],
  namespace => patched(measured(namespace), 'Rollout', 'web', JsonPatch.add(`${CANARY}/analysis`, analysis),
    steps({ setWeight: 50 }, { pause: { duration: '1s' } })),
  async seen => {
    const rollout = await released(seen);
    await seen.cluster.until('users get the new version', async () => (await rollout.status()).canary.weights?.canary.weight === 50);
    const { stableRS, currentPodHash } = await rollout.reaches('Healthy');
    assert.equal(stableRS, currentPodHash);
    assert.deepEqual(await seen.cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', seen.namespace), []);
  });
