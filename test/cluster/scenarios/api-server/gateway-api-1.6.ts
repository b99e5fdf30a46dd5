import * as assert from 'node:assert/strict';
import { assertAccepted, EXAMPLES, NEWER, PLANS, TESTS } from './expected';
import { Cluster, CRDS } from '../../harness';
import { scenario } from '../../scenario';

scenario('The API server accepts all objects of examples, unit tests and generated plans also with Gateway API 1.6.1', [CRDS], async () => {
  const newer = new Cluster({ index: 1, gatewayApi: 'gateway-api-1.6' });
  try {
    await newer.ensure(CRDS);
    const { metadata: { annotations } } = await newer.kubernetes.get({
      apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name: 'httproutes.gateway.networking.k8s.io',
    });
    assert.equal(annotations['gateway.networking.k8s.io/bundle-version'], 'v1.6.1');
    for (const judged of [EXAMPLES, PLANS, TESTS, NEWER]) { await assertAccepted(judged, newer); }
  } finally {
    await newer.stop();
  }
});
