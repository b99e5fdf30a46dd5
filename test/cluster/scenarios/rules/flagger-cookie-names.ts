import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER } from '../../harness';

const cookies = { cookieName: 'version', primaryCookieName: 'version' };

foretold('flagger/cookie-names', 'Flagger refuses the Canary with one line in its log and nothing else, until the names differ', [FLAGGER],
  namespace => handmade(namespace, JsonPatch.add('/spec/analysis/sessionAffinity', cookies)),
  async ({ cluster, namespace, app }) => {
    const canary = cluster.canary(namespace, 'web');
    const complaints = () => cluster.log('flagger').split('\n').filter(line => line.includes(`${namespace}/web`) && line.includes('invalid canary'));
    await cluster.apply(app);
    await cluster.until('Flagger refuses the Canary', () => complaints().length > 0);
    assert.match(complaints()[0], /same cookie name/);
    assert.deepEqual([await canary.status(), await canary.story()], [{}, '']);

    const name = { apiVersion: 'flagger.app/v1beta1', kind: 'Canary', namespace, name: 'web' };
    await cluster.kubernetes.patch(name, { spec: { analysis: { sessionAffinity: { primaryCookieName: 'stable' } } } });
    await canary.reaches('Initialized');
    assert.equal(complaints().length, 1);
  });
