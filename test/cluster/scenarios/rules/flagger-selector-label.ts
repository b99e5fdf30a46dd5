import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, says } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

const labels = { tier: 'web' };

foretold('flagger/selector-label', 'Flagger never initializes the Canary, and only its events say why', [FLAGGER],
  namespace => patched(handmade(namespace), 'Deployment', 'web',
    JsonPatch.replace('/spec/selector/matchLabels', labels), JsonPatch.replace('/spec/template/metadata/labels', labels)),
  async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    await says(seen, /spec\.selector\.matchLabels must contain one of/, 2);
    assert.equal((await cluster.canary(namespace, 'web').status()).phase, 'Initializing');
    assert.deepEqual(await cluster.kubernetes.list('v1', 'Service', namespace), []);
  });
