import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf, web } from '../web';
import { Metric, RolloutStrategy } from 'cdk8s-canary';

scenario('Flagger rolls a canary with too many errors back, and the next good version out', [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-errors';
  const url = urlOf(namespace);
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [50] }),
    // A longer window would hold the errors of this canary against the next one: the query cannot tell them apart.
    analysis: quickAnalysis({ metrics: [Metric.successRate({ window: Duration.seconds(10) })] }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');
  const load = cluster.outside.load(url);

  await release('2-flaky20');
  const { conditions: [{ type, status, message }] } = await canary.reaches('Failed');
  assert.deepEqual((await cluster.outside.requests(100, url)).byVersion, { 1: 100 });
  assert.deepEqual(await weights.of('web-canary'), [0, 50, 0]);
  assert.deepEqual([type, status, message], ['Promoted', 'False', 'Canary analysis failed, Deployment scaled to zero.']);
  const story = await canary.story();
  assert.match(story, /Halt web\.f-errors advancement success-rate \d+\.\d\d < 99/);
  assert.match(story, /Rolling back web\.f-errors failed checks threshold reached 2[^]*Canary failed! Scaling down web\.f-errors/);
  await canary.scaledDown();

  load.take();
  await release('3');
  await canary.reaches('Succeeded');
  await load.stop();
  assert.deepEqual(await weights.of('web-canary'), [0, 50, 0, 50, 0]);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 3: 50 }, url);
});
