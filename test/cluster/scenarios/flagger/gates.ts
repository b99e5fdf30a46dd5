import * as assert from 'node:assert/strict';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf, web } from '../web';
import { Hook, RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Flagger starts a rollout, and later promotes it, only when the gate of its load tester is open';

scenario(TITLE, [FLAGGER, LOAD_TESTER, TRAEFIK], async cluster => {
  const namespace = 'g-gates';
  const hooks = [
    Hook.confirmRollout(`${LOAD_TESTER_URL}/gate/check`),
    Hook.confirmPromotion(`${LOAD_TESTER_URL}/gate/check`),
    Hook.rollback(`${LOAD_TESTER_URL}/rollback/check`),
  ];
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [50] }), analysis: quickAnalysis({ metrics: [], hooks }),
  }));
  const gate = (what: 'open' | 'close') => cluster.inside.request(`${LOAD_TESTER_URL}/gate/${what}`, {
    method: 'POST', body: JSON.stringify({ name: 'web', namespace }),
  });
  const timesRefused = () => cluster.log('loadtester').split(`web.${namespace} gate check: approved false`).length - 1;
  const whoAnswers = async () => (await cluster.outside.requests(20, urlOf(namespace))).byVersion;
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(namespace));
  const weights = await cluster.weights(namespace, 'web');

  await release('2');
  await canary.reaches('Waiting');
  await cluster.until('Flagger has asked again', () => timesRefused() >= 2);
  await canary.scaledDown();
  assert.deepEqual(await whoAnswers(), { 1: 20 });

  await gate('open');
  await canary.reaches('Progressing');
  await gate('close');
  await canary.reaches('WaitingPromotion');
  assert.deepEqual(await whoAnswers(), { 1: 10, 2: 10 });

  await gate('open');
  await canary.reaches('Succeeded');
  assert.deepEqual(await weights.of('web-canary'), [0, 50, 0]);
  assert.deepEqual(await whoAnswers(), { 2: 20 });
});
