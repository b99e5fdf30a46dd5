import * as assert from 'node:assert/strict';
import { handmade, released, steps } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER, TRAEFIK } from '../../harness';
import { urlOf } from '../web';

const TESTERS = { headers: { 'x-tester': { exact: 'yes' } } };

const HANDMADE = [
  { rule: 'ab-match', analysis: { iterations: 10, match: [{ headers: { 'x-tester': { prefix: 'y' } } }] } },
  { rule: 'affinity-match', analysis: { iterations: 10, match: [TESTERS], sessionAffinity: { cookieName: 'version' } } },
];

for (const { rule, analysis } of HANDMADE) {
  foretold(`flagger/${rule}`, 'Flagger writes a route by which all users get the new version, testers or not', [FLAGGER, TRAEFIK],
    namespace => handmade(namespace, ...steps(analysis)),
    async seen => {
      const canary = await released(seen, '2');
      await seen.cluster.outside.reaches('2', urlOf(seen.namespace));
      await seen.cluster.outside.settles({ 2: 20 }, urlOf(seen.namespace));
      const { phase, iterations } = await canary.status();
      assert.equal(phase, 'Progressing');
      assert.ok(iterations < 10, `it has been tested ${iterations} times`);
    });
}
