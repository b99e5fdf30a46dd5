import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, says } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

const long = { 'app.kubernetes.io/name': 'w'.repeat(56) };

foretold('flagger/stable-replicas', 'the API server refuses stable\'s autoscaler, and Flagger makes no route', [FLAGGER],
  namespace => handmade(namespace, JsonPatch.add('/spec/autoscalerRef/primaryScalerReplicas', { minReplicas: 3, maxReplicas: 2 })),
  async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    await says(seen, /^creating HorizontalPodAutoscaler .* failed: .*maxReplicas/, 2);
    assert.equal((await cluster.canary(namespace, 'web').status()).phase, 'Initializing');
    assert.deepEqual(await cluster.kubernetes.list('gateway.networking.k8s.io/v1', 'HTTPRoute', namespace), []);
  });

foretold('flagger/label-value-length', 'the API server refuses the Service of Flagger for stable, and there never is a stable version', [FLAGGER],
  namespace => patched(handmade(namespace), 'Deployment', 'web',
    JsonPatch.replace('/spec/selector/matchLabels', long), JsonPatch.replace('/spec/template/metadata/labels', long)),
  async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    await says(seen, /^reconcileService failed: service web-primary\..*must be no more than 63/, 2);
    assert.equal((await cluster.canary(namespace, 'web').status()).phase, 'Initializing');
    assert.deepEqual((await cluster.kubernetes.list('apps/v1', 'Deployment', namespace)).map(({ metadata }) => metadata.name), ['web']);
  });
