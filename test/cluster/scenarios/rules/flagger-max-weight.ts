import * as assert from 'node:assert/strict';
import { handmade, released, says, steps } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';
import { urlOf } from '../web';

foretold('flagger/max-weight', 'at 100 percent Flagger waits for more, and never promotes', [FLAGGER, TRAEFIK],
  namespace => handmade(namespace, ...steps({ stepWeight: 100, maxWeight: 110 })),
  async seen => {
    const canary = await released(seen, '2');
    await says(seen, /^Advance .* canary weight 100\b/, 3);
    assert.equal((await canary.status()).phase, 'Progressing');
    await seen.cluster.outside.settles({ 2: 20 }, urlOf(seen.namespace));
  });

foretold('flagger/weight-overshoot', 'Flagger gives the canary 80 percent where 50 are the most', [FLAGGER, TRAEFIK],
  namespace => handmade(namespace, ...steps({ stepWeight: 40, maxWeight: 50 })),
  async seen => {
    const { cluster, namespace } = seen;
    const canary = await released(seen, '2');
    await cluster.until('the canary has too much', async () => (await canary.status()).canaryWeight === 80);
    await cluster.outside.settles({ 1: 4, 2: 16 }, urlOf(namespace));
  });

foretold('flagger/promotion-step', 'Flagger sends all users to the canary, and the API server refuses the next step for ever', [FLAGGER, TRAEFIK],
  namespace => handmade(namespace, ...steps({ stepWeights: [50], stepWeightPromotion: -50 })),
  async seen => {
    const canary = await released(seen, '2');
    await says(seen, /^HTTPRoute .* update error: .* while setting weights/, 2);
    assert.equal((await canary.status()).phase, 'Promoting');
    assert.deepEqual(await (await seen.cluster.weights(seen.namespace, 'web')).now(), [{ 'web-primary': 0, 'web-canary': 100 }]);
  });
