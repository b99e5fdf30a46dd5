import * as assert from 'node:assert/strict';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf, web } from '../web';
import { Hook, RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Flagger sends nobody to a canary before the acceptance test, which its load tester runs against that canary, has passed';

scenario(TITLE, [FLAGGER, LOAD_TESTER, TRAEFIK], async cluster => {
  const namespace = 'g-accept';
  const test = Hook.preRollout(`${LOAD_TESTER_URL}/`, {
    name: 'acceptance-test', metadata: { type: 'bash', cmd: `curl -fsS http://web-canary.${namespace}:8080/checkout` },
  });
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [50] }), analysis: quickAnalysis({ metrics: [], hooks: [test] }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(namespace));
  const weights = await cluster.weights(namespace, 'web');

  await release('2-broken');
  await canary.reaches('Failed');
  assert.match(await canary.story(), /pre-rollout check acceptance-test failed/);
  assert.match(cluster.log('loadtester'), /command failed curl \S+ http:\/\/web-canary\.g-accept:8080\/checkout .* returned error: 500/);
  assert.deepEqual(await weights.of('web-canary'), [0]);
  await cluster.outside.settles({ 1: 20 }, urlOf(namespace));

  await release('3');
  await cluster.outside.reaches('3', urlOf(namespace));
  assert.match(await canary.story(), /Pre-rollout check acceptance-test passed/);
  assert.deepEqual(await weights.of('web-canary'), [0, 50]);
});
