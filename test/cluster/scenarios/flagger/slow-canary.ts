import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

scenario('Flagger rolls a canary back that answers well but slowly, and tells so', [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-slow';
  const url = urlOf(namespace);
  const canary = cluster.canary(namespace, 'web');
  await cluster.apply(web(namespace, '1', { strategy: RolloutStrategy.canary({ weights: [50] }) }));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const load = cluster.outside.load(url);

  await cluster.setImage({ kind: 'Deployment', namespace, name: 'web' }, 'acme/web:2-slow');
  await canary.reaches('Failed');
  await load.stop();
  const story = await canary.story();
  assert.match(story, /Halt web\.f-slow advancement latency-p99 \d+\.\d\d > 500/);
  assert.doesNotMatch(story, /success-rate/);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 1: 50 }, url);
  await canary.scaledDown();
});
