import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER } from '../../harness';

foretold('flagger/autoscaler-ref', 'Flagger makes no autoscaler for stable, and the one there is has no pods to scale', [FLAGGER],
  namespace => handmade(namespace, JsonPatch.remove('/spec/autoscalerRef')),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    const scalers = () => cluster.kubernetes.list('autoscaling/v2', 'HorizontalPodAutoscaler', namespace);
    await cluster.until('the autoscaler is out of work', async () => (await scalers())[0].status.conditions
      ?.some(({ type, reason }: any) => type === 'ScalingActive' && reason === 'ScalingDisabled'));
    assert.deepEqual((await scalers()).map(({ spec }) => spec.scaleTargetRef.name), ['web']);
  });
