import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { COUNTED_INTERVAL, quickAnalysis, urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Flagger promotes in steps: requests through Traefik, which the mesh stand-in divides, go back to stable with them';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'g-steps';
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [60], promotionStep: 20 }), analysis: quickAnalysis({ interval: COUNTED_INTERVAL }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(namespace));
  const weights = await cluster.weights(namespace, 'web');
  const load = cluster.outside.load(urlOf(namespace));

  await release('2');
  for (const weight of [60, 40, 20]) {
    await cluster.until(`the weight is ${weight}`, async () => (await weights.of('web-canary')).pop() === weight);
    await cluster.until(`${weight} % of the requests reach the canary`, async () => {
      const { all } = await cluster.outside.requests(200, urlOf(namespace));
      const percent = all.filter(({ pod }) => pod && !pod.pod.startsWith('web-primary-')).length / 2;
      if (Math.abs(percent - weight) > 3) { throw new Error(`${percent} % do`); }
      return true;
    }, { seconds: 12 });
  }
  await canary.reaches('Succeeded');
  await load.stop();

  assert.deepEqual(await weights.of('web-canary'), [0, 60, 40, 20, 0]);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 2: 50 }, urlOf(namespace));
  await canary.scaledDown();
});
