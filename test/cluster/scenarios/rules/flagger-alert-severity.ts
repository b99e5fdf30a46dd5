import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade } from './flagger-web';
import { added, foretold } from './foretold';
import { FLAGGER } from '../../harness';

const chat = (name: string) => ({
  apiVersion: 'flagger.app/v1beta1', kind: 'AlertProvider', metadata: { name }, spec: { type: 'slack', address: `http://${name}.test/` },
});

// Nobody is at these addresses, so Flagger complains of each message that it sends.
foretold('flagger/alert-severity', 'Flagger sends the alert that has a severity, and not the other', [FLAGGER],
  namespace => added(added(handmade(namespace, JsonPatch.add('/spec/analysis/alerts', [
    { name: 'without', providerRef: { name: 'without' } },
    { name: 'with', severity: 'info', providerRef: { name: 'with' } },
  ])), chat('with')), chat('without')),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    const sent = (name: string) => cluster.log('flagger').includes(`alert provider ${name}.${namespace} send error`);
    await cluster.until('Flagger has sent the last alert', () => sent('with'));
    assert.equal(sent('without'), false);
  });
