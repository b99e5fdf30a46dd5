import * as assert from 'node:assert/strict';
import { Duration, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS, objectsOf, weightOf } from '../../harness';
import { argoWeb } from '../argo-rollouts/argo-web';
import { RolloutStrategy, Step } from 'cdk8s-canary';

const strategy = RolloutStrategy.steps(Step.weight(50, Duration.seconds(1)), Step.pause());

foretold('gitops/flux-route', 'the API server lets an apply by force take away the weight, while Argo Rollouts pauses', [ARGO_ROLLOUTS],
  namespace => patched(argoWeb(namespace, '1', { strategy }), 'HTTPRoute', 'web',
    JsonPatch.add('/metadata/labels', { 'kustomize.toolkit.fluxcd.io/name': 'web' })),
  async ({ cluster, namespace, app }) => {
    const rollout = cluster.rollout(namespace, 'web');
    await cluster.apply(app);
    await rollout.reaches('Healthy');
    const weights = await cluster.weights(namespace, 'web');
    await cluster.setImage({ kind: 'Rollout', namespace, name: 'web' }, 'acme/web:2');
    await rollout.reachesPause();
    assert.equal(weightOf('web-canary', await weights.now()), 50);

    const route = objectsOf(app).filter(({ kind, metadata }) => kind === 'HTTPRoute' && metadata.name === 'web');
    await cluster.apply(route, { manager: 'kustomize-controller', force: true });
    assert.equal(weightOf('web-canary', await weights.now()), 0);
    assert.equal((await rollout.status()).phase, 'Paused');
  });
