import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';
import { argoWeb } from '../argo-rollouts/argo-web';
import { argo } from 'cdk8s-canary';

foretold('argo/scale-down-word', 'Argo Rollouts scales the Deployment down only when the word is right', [ARGO_ROLLOUTS],
  namespace => patched(argoWeb(namespace, '1', { engine: new argo.ArgoRolloutsEngine({ referToDeployment: true }) }), 'Rollout', 'web',
    JsonPatch.replace('/spec/workloadRef/scaleDown', 'onSuccess')),
  async ({ cluster, namespace, app }) => {
    const rollout = cluster.rollout(namespace, 'web');
    const pods = async () => (await cluster.kubernetes.list('v1', 'Pod', namespace)).length;
    await cluster.apply(app);
    await rollout.reaches('Healthy');
    assert.deepEqual([await rollout.pods(), await pods()], [{ 1: 2 }, 3]);
    const name = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', namespace, name: 'web' };
    await cluster.kubernetes.patch(name, { spec: { workloadRef: { scaleDown: 'onsuccess' } } });
    await cluster.until('the Deployment has no pods', async () => await pods() === 2);
  });
