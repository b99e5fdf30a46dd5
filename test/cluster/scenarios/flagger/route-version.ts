import * as assert from 'node:assert/strict';
import { App, JsonPatch } from 'cdk8s';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf, web } from '../web';
import { CanaryApp, Checks, RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'On a route status without a generation Flagger stands still with gatewayapi:v1, and goes on with gatewayapi:v1beta1';

// The mesh stand-in writes the status as Linkerd does, which calls the group of Services core. Flagger only looks where that is the word of the Canary, too.
scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'g-version';
  const app = (version: string) => web(namespace, version, { strategy: RolloutStrategy.canary({ weights: [50] }) });
  const withV1 = (synthesized: App) => {
    const { rollout } = synthesized.node.findChild(namespace).node.findChild('web') as CanaryApp;
    rollout.apiObject.addJsonPatch(
      JsonPatch.replace('/spec/provider', 'gatewayapi:v1'),
      JsonPatch.replace('/spec/service/gatewayRefs/0/group', 'core'),
    );
    Checks.acknowledge(rollout, 'flagger/route-version', 'to see Flagger stand still');
    return synthesized;
  };
  const canary = cluster.canary(namespace, 'web');
  await cluster.apply(withV1(app('1')));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(namespace));
  const weights = await cluster.weights(namespace, 'web');
  const load = cluster.outside.load(urlOf(namespace));

  await cluster.apply(withV1(app('2')));
  const complaint = /parent web is not ready \(status: True, observed generation: 0, current generation: \d+\) \((\d+) times\)/;
  await cluster.until('Flagger has complained again', async () => Number(complaint.exec(await canary.story())?.[1]) >= 2);
  const { phase, canaryWeight, failedChecks } = await canary.status();
  assert.deepEqual([phase, canaryWeight, failedChecks], ['Initialized', 0, 0]);
  assert.deepEqual(await weights.of('web-canary'), [0]);
  await canary.scaledDown();
  assert.deepEqual(Object.keys(load.take().byVersion), ['1']);

  await cluster.apply(app('2'));
  await canary.reaches('Succeeded');
  await load.stop();
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  assert.deepEqual(await weights.of('web-canary'), [0, 50, 0]);
  await cluster.outside.settles({ 2: 20 }, urlOf(namespace));
});
