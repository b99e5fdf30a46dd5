import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, handmade } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

const PLUGINS = `${CANARY}/trafficRouting/plugins`;

foretold('argo/plugin-key', 'Argo Rollouts finds no such plugin, says so in its log only, and makes no pods', [ARGO_ROLLOUTS],
  namespace => handmade(namespace, JsonPatch.move(`${PLUGINS}/argoproj-labs~1gatewayAPI`, `${PLUGINS}/argoproj-labs~1gatewayapi`)),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    const complaints = () => cluster.log('rollouts-controller').split('\n')
      .filter(line => line.includes(`namespace=${namespace} `) && line.includes('unable to find plugin (argoproj-labs/gatewayapi)'));
    await cluster.until('Argo has said so again and again', () => complaints().length > 8);
    const rollout = cluster.rollout(namespace, 'web');
    const { phase, message, currentStepIndex } = await rollout.status();
    assert.deepEqual([phase, message, currentStepIndex], ['Progressing', 'more replicas need to be updated', 0]);
    assert.deepEqual([await rollout.pods(), cluster.routerCalls(namespace, 'web')], [{}, []]);
  });
