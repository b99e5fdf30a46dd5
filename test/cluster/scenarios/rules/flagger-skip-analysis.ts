import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { judged, released } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

foretold('flagger/skip-analysis', 'Flagger promotes without asking any metric', [FLAGGER],
  namespace => patched(judged(namespace), 'Canary', 'web', JsonPatch.add('/spec/skipAnalysis', true)),
  async seen => {
    const canary = await released(seen, '2');
    await canary.reaches('Succeeded');
    assert.doesNotMatch(await canary.story(), /Advance|Starting canary analysis/);
  });
