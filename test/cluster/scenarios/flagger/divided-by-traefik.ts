import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, PROMETHEUS_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { assertShares, sharesUntil } from '../shares';
import { COUNTED_INTERVAL, quickAnalysis, urlOf, web } from '../web';
import { none, prometheus, RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Without a mesh Traefik divides the requests by the weights that Flagger sets, and what Traefik counts promotes';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-traefik';
  const url = urlOf(namespace);
  const release = (version: string) => cluster.apply(web(namespace, version, {
    mesh: new none.NoMesh(),
    strategy: RolloutStrategy.canary({ weights: [10, 50] }),
    analysis: quickAnalysis({ interval: COUNTED_INTERVAL, provider: new prometheus.Prometheus(PROMETHEUS_URL) }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');
  const load = cluster.outside.load(url);

  await release('2');
  const shares = await sharesUntil(canary.reaches('Succeeded'), weights, 'web-canary', cluster.outside, url, '2');
  await load.stop();

  assertShares(shares, [10, 50]);
  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 0]);
  assert.doesNotMatch(await canary.story(), /Halt/);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 2: 50 }, url);
  await canary.scaledDown();
});
