import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { previewed, previewOf } from './previewed';

const TITLE = 'Blue/green: testers reach the new version by a route of its own, until Flagger gives it to all users at once';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-blue-green';
  const [url, preview] = [urlOf(namespace), previewOf(namespace)];
  const canary = cluster.canary(namespace, 'web');
  await cluster.apply(previewed(namespace, '1'));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');
  const [users, testers] = [cluster.outside.load(url), cluster.outside.load(preview)];

  await cluster.apply(previewed(namespace, '2'));
  await cluster.outside.reaches('2', preview);
  await cluster.outside.settles({ 2: 50 }, preview);
  await cluster.inside.settles({ 2: 50 }, `http://web-canary.${namespace}:8080/`);
  await cluster.outside.settles({ 1: 50 }, url);
  await canary.reaches('Succeeded');
  await Promise.all([users.stop(), testers.stop()]);

  const answers = users.take();
  assert.deepEqual(answers.succession, ['1', '2']);
  assert.deepEqual(Object.keys(answers.byStatus), ['200']);
  assert.deepEqual(await weights.of('web-canary'), [0, 100, 0]);
  await cluster.outside.settles({ 2: 50 }, url);
  await canary.scaledDown();
});
