import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, released, says, steps } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, LOAD_TESTER, LOAD_TESTER_URL } from '../../harness';

foretold('flagger/rollback-hook', 'Flagger rolls each release back before the canary has a weight', [FLAGGER, LOAD_TESTER],
  namespace => handmade(namespace, JsonPatch.add('/spec/analysis/webhooks', [
    { name: 'stop', type: 'rollback', url: `${LOAD_TESTER_URL}/gate/approve` },
  ])),
  async seen => {
    const canary = await released(seen, '2');
    await canary.reaches('Failed');
    await says(seen, /^Rolling back .* manual webhook invoked/);
    assert.doesNotMatch(await canary.story(), /^Advance/m);
  });

foretold('flagger/hook-never-called', 'Flagger promotes and never asks the gate, which is closed', [FLAGGER, LOAD_TESTER],
  namespace => handmade(namespace, ...steps({ iterations: 1 }), JsonPatch.add('/spec/analysis/webhooks', [
    { name: 'more', type: 'confirm-traffic-increase', url: `${LOAD_TESTER_URL}/gate/check` },
  ])),
  async seen => {
    const canary = await released(seen, '2');
    await canary.reaches('Succeeded');
    assert.ok(!seen.cluster.log('loadtester').includes(`web.${seen.namespace} gate check`));
  });
