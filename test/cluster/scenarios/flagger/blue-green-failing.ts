import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { previewed, previewOf } from './previewed';

scenario('Blue/green: Flagger gives up what fails its testers, and no user has seen it', [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-blue-red';
  const [url, preview] = [urlOf(namespace), previewOf(namespace)];
  const canary = cluster.canary(namespace, 'web');
  await cluster.apply(previewed(namespace, '1'));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');
  const [users, testers] = [cluster.outside.load(url), cluster.outside.load(preview)];

  await cluster.apply(previewed(namespace, '2-broken'));
  await canary.reaches('Failed');
  await Promise.all([users.stop(), testers.stop()]);

  const answers = users.take();
  assert.deepEqual(answers.succession, ['1']);
  assert.deepEqual(Object.keys(answers.byStatus), ['200']);
  assert.ok(testers.take().byVersion['2-broken'] > 0);
  assert.deepEqual(await weights.of('web-canary'), [0]);
  assert.match(await canary.story(), /Halt web\.f-blue-red advancement success-rate 0\.00 < 99/);
  await canary.scaledDown();
});
