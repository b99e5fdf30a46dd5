import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, released } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

foretold('flagger/target-paused', 'Flagger waits until its deadline for pods that do not come, and rolls back', [FLAGGER],
  namespace => patched(handmade(namespace, JsonPatch.replace('/spec/progressDeadlineSeconds', 15)), 'Deployment', 'web',
    JsonPatch.add('/spec/paused', true)),
  async seen => {
    const canary = await released(seen, '2');
    await canary.reaches('Failed');
    assert.match(await canary.story(), /not ready: waiting for rollout to finish: 0 out of 2 new replicas[^]*Canary failed!/);
  });
