import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, released, says, steps } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';
import { urlOf } from '../web';

const HANDMADE = [
  { rule: 'iterations', patches: steps({ iterations: 0 }) },
  { rule: 'mirror-with-weights', patches: [JsonPatch.add('/spec/analysis/mirror', true)] },
];

for (const { rule, patches } of HANDMADE) {
  foretold(`flagger/${rule}`, 'Flagger begins the analysis again and again, and the canary gets no weight', [FLAGGER, TRAEFIK],
    namespace => handmade(namespace, ...patches),
    async seen => {
      const { cluster, namespace } = seen;
      const canary = await released(seen, '2');
      await says(seen, /^Starting canary analysis/, 3);
      const { phase, canaryWeight, iterations } = await canary.status();
      assert.deepEqual([phase, canaryWeight, iterations], ['Progressing', 0, 0]);
      assert.deepEqual(await (await cluster.weights(namespace, 'web')).now(), [{ 'web-primary': 100, 'web-canary': 0 }]);
      await cluster.outside.settles({ 1: 20 }, urlOf(namespace));
    });
}
