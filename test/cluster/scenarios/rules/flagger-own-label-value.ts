import * as assert from 'node:assert/strict';
import { handmade } from './flagger-web';
import { added, foretold } from './foretold';
import { FLAGGER } from '../../harness';

const other = (name: string, version: string, labels: object) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { containers: [{ name: 'main', image: `acme/web:${version}`, ports: [{ name: 'http', containerPort: 8080 }] }] },
    },
  },
});

foretold('flagger/own-label-value', 'the Service that Flagger makes for the canary also leads to the other pods', [FLAGGER],
  namespace => added(handmade(namespace), other('batch', 'batch', { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/component': 'batch' })),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    await cluster.canary(namespace, 'web').scaledDown();
    await cluster.inside.settles({ batch: 20 }, `http://web-canary.${namespace}:8080/`);
  });

foretold('flagger/generated-workload', 'Flagger takes a Deployment with the name of stable as it is, and users get that one', [FLAGGER],
  namespace => added(handmade(namespace), other('web-primary', 'old', { 'app.kubernetes.io/name': 'web-primary' })),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.canary(namespace, 'web').reaches('Initialized');
    await cluster.canary(namespace, 'web').scaledDown();
    await cluster.inside.settles({ old: 20 }, `http://web.${namespace}:8080/`);
    const { metadata } = await cluster.kubernetes.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web-primary' });
    assert.equal(metadata.ownerReferences, undefined);
  });
