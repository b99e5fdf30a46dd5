import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, released, says, steps } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL } from '../../harness';

foretold('flagger/step-weights', 'Flagger checks the canary again and again, and leaves its weight where it is', [FLAGGER, LOAD_TESTER],
  namespace => handmade(namespace, ...steps({ stepWeights: [50, 50] }), JsonPatch.add('/spec/analysis/webhooks', [
    { name: 'stop', type: 'rollback', url: `${LOAD_TESTER_URL}/rollback/check` },
  ])),
  async seen => {
    const { cluster, namespace } = seen;
    const canary = await released(seen, '2');
    await says(seen, /^Advance .* canary weight 50/);
    const checks = () => cluster.log('loadtester').split(`web.${namespace} rollback check`).length;
    const before = checks();
    await cluster.until('Flagger has come by twice', () => checks() >= before + 2);
    const { phase, canaryWeight } = await canary.status();
    assert.deepEqual([phase, canaryWeight], ['Progressing', 50]);
  });
