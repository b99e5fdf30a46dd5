import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, handmade, released } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

const labels = { 'app.kubernetes.io/name': 'web-next' };

foretold('argo/role-labels', 'Argo Rollouts tries again and again to make pods of the new version, and the API server refuses them', [ARGO_ROLLOUTS],
  namespace => handmade(namespace, JsonPatch.add(`${CANARY}/canaryMetadata`, { labels })),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    const refusals = () => cluster.log('rollouts-controller').split('\n').filter(line => line.includes('level=error') && line.includes(`namespace=${namespace} `)
      && line.includes('`selector` does not match template `labels`'));
    await cluster.until('pods were refused three times', () => refusals().length > 2);
    assert.deepEqual(await rollout.pods(), { 1: 2 });
    const { conditions } = await rollout.status();
    assert.equal(conditions.find(({ type }: any) => type === 'Progressing').reason, 'ReplicaSetCreateError');
  });
