import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { assertShares, sharesUntil } from '../shares';
import { COUNTED_INTERVAL, quickAnalysis, urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Flagger walks the golden topology: requests through Traefik, which the mesh stand-in divides, follow each weight';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'golden';
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [10, 50] }), analysis: quickAnalysis({ interval: COUNTED_INTERVAL }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  const weights = await cluster.weights(namespace, 'web');
  await cluster.outside.reaches('1', urlOf(namespace));
  const load = cluster.outside.load(urlOf(namespace));

  await release('2');
  const shares = await sharesUntil(canary.reaches('Succeeded'), weights, 'web-canary', cluster.outside, urlOf(namespace), '2');
  await load.stop();

  assertShares(shares, [10, 50]);
  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 0]);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 2: 50 }, urlOf(namespace));
  await cluster.until('the canary has no pods any more', async () => {
    const { spec, status } = await cluster.kubernetes.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web' });
    return spec.replicas === 0 && !status.replicas;
  });
});
