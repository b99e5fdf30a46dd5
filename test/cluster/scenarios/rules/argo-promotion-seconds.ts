import * as assert from 'node:assert/strict';
import { Duration, JsonPatch } from 'cdk8s';
import { released } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';
import { argoWeb } from '../argo-rollouts/argo-web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Argo Rollouts has all pods of the new version, and promotes it never, until the time is positive';

foretold('argo/promotion-seconds', TITLE, [ARGO_ROLLOUTS],
  namespace => patched(argoWeb(namespace, '1', { strategy: RolloutStrategy.blueGreen({ preview: Duration.seconds(1) }) }), 'Rollout', 'web',
    JsonPatch.replace('/spec/strategy/blueGreen/autoPromotionSeconds', -1)),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    const change = (fields: object) =>
      cluster.kubernetes.patch({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', namespace, name: 'web' }, fields);
    const looks = () => cluster.log('rollouts-controller').split('\n')
      .filter(line => line.includes(`namespace=${namespace} `) && line.includes('Reconciliation completed')).length;
    await cluster.inside.reaches('2', `http://web-canary.${namespace}:8080/`);
    await cluster.until('all pods are available', async () => (await rollout.status()).message === 'active service cutover pending');
    const before = looks();
    await cluster.until('Argo has looked three times more', async () => {
      await change({ metadata: { annotations: { looks: String(looks()) } } });
      return looks() >= before + 3;
    });
    assert.equal((await rollout.status()).message, 'active service cutover pending');
    await cluster.inside.settles({ 1: 20 }, `http://web.${namespace}:8080/`);
    await change({ spec: { strategy: { blueGreen: { autoPromotionSeconds: 1 } } } });
    await rollout.reaches('Healthy');
  });
