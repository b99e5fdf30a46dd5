import * as assert from 'node:assert/strict';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf, web } from '../web';
import { Hook, RolloutStrategy } from 'cdk8s-canary';


scenario('Flagger rolls back as soon as the rollback gate of its load tester is open', [FLAGGER, LOAD_TESTER, TRAEFIK], async cluster => {
  const namespace = 'g-rollback';
  const hooks = [Hook.confirmPromotion(`${LOAD_TESTER_URL}/gate/halt`), Hook.rollback(`${LOAD_TESTER_URL}/rollback/check`)];
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [40] }), analysis: quickAnalysis({ metrics: [], hooks }),
  }));
  const whoAnswers = async () => (await cluster.outside.requests(20, urlOf(namespace))).byVersion;
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(namespace));
  const weights = await cluster.weights(namespace, 'web');

  await release('2');
  await canary.reaches('WaitingPromotion');
  assert.deepEqual(await whoAnswers(), { 1: 12, 2: 8 });

  await cluster.inside.request(`${LOAD_TESTER_URL}/rollback/open`, { method: 'POST', body: JSON.stringify({ name: 'web', namespace }) });
  await canary.reaches('Failed');
  assert.match(await canary.story(), /Rolling back web\.g-rollback manual webhook invoked/);
  assert.deepEqual(await weights.of('web-canary'), [0, 40, 0]);
  assert.deepEqual(await whoAnswers(), { 1: 20 });
  await canary.scaledDown();
});
