import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, says } from './flagger-web';
import { foretold } from './foretold';
import { FLAGGER } from '../../harness';

const HANDMADE = [
  { rule: 'gateway-refs', patch: () => JsonPatch.remove('/spec/service/gatewayRefs'), reason: /^GatewayRefs must be specified/ },
  {
    rule: 'parents-distinct',
    patch: (namespace: string) => JsonPatch.add('/spec/service/gatewayRefs/-', { name: 'edge', namespace }),
    reason: /^HTTPRoute web\..* create error: .*parentRefs/,
  },
  { rule: 'host-form', patch: () => JsonPatch.replace('/spec/service/hosts', ['*']), reason: /^HTTPRoute web\..* create error: .*hostnames/ },
];

for (const { rule, patch, reason } of HANDMADE) {
  const happens = 'Flagger takes the pods of the target away and makes no route: the Canary stays in Initializing';
  foretold(`flagger/${rule}`, happens, [FLAGGER], namespace => handmade(namespace, patch(namespace)), async seen => {
    const { cluster, namespace, app } = seen;
    const canary = cluster.canary(namespace, 'web');
    await cluster.apply(app);
    await says(seen, reason, 2);
    await canary.scaledDown();
    assert.equal((await canary.status()).phase, 'Initializing');
    assert.deepEqual(await cluster.kubernetes.list('gateway.networking.k8s.io/v1', 'HTTPRoute', namespace), []);
  });
}
