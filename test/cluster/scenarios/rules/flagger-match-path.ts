import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, released } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';

const HANDMADE = [
  { rule: 'match-path', patches: [JsonPatch.add('/spec/service/match', [{ headers: { 'x-shop': { exact: 'books' } } }])] },
  {
    rule: 'cors-max-age',
    // Traefik does not know CORS, so this route is for a gateway of somebody else.
    patches: [
      JsonPatch.add('/spec/service/corsPolicy', { allowOrigin: ['https://shop.test'] }),
      JsonPatch.replace('/spec/service/gatewayRefs/0/name', 'elsewhere'),
    ],
  },
];

for (const { rule, patches } of HANDMADE) {
  foretold(`flagger/${rule}`, 'Flagger gives the canary a weight and takes it away, again and again', [FLAGGER, TRAEFIK],
    namespace => handmade(namespace, ...patches),
    async seen => {
      const { cluster, namespace } = seen;
      const canary = await released(seen, '2');
      const weights = await cluster.weights(namespace, 'web');
      await cluster.until('the weight is taken away twice', async () => (await weights.of('web-canary')).length >= 5, { seconds: 150 });
      assert.deepEqual((await weights.of('web-canary')).slice(0, 5), [0, 50, 0, 50, 0]);
      assert.equal((await canary.status()).phase, 'Progressing');
    });
}
