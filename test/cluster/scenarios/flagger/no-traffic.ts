import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS } from '../../harness';
import { scenario } from '../../scenario';
import { web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

// A canary gets its first weight before its metrics are asked for the first time, so a good one is rolled back from there.
scenario('Without any request Flagger finds no values, counts them as failed checks, and rolls a good canary back', [FLAGGER, PROMETHEUS], async cluster => {
  const namespace = 'f-silence';
  const release = (version: string) => cluster.apply(web(namespace, version, { strategy: RolloutStrategy.canary({ weights: [10, 50] }) }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  const weights = await cluster.weights(namespace, 'web');

  await release('2');
  await canary.reaches('Failed');
  const story = await canary.story();
  assert.match(story, /Halt advancement no values found for custom metric: success-rate: no values found/);
  assert.match(story, /Rolling back web\.f-silence failed checks threshold reached 2/);
  assert.deepEqual(await weights.of('web-canary'), [0, 10, 0]);
  await cluster.inside.settles({ 1: 50 }, `http://web.${namespace}:8080/`);
  await canary.scaledDown();
});
