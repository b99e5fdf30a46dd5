import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { handmade, says } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';

const PORTS = [{ name: 'web', containerPort: 8080 }, { name: 'http', containerPort: 9090 }];

const HANDMADE = [
  { rule: 'service-name', patches: [JsonPatch.add('/spec/service/name', 'w'.repeat(56))], reason: /Service .* create error: .*must be no more than 63/ },
  { rule: 'service-port', patches: [JsonPatch.replace('/spec/service/port', 0)], reason: /Service .* create error: .*spec\.ports\[0\]\.port/ },
  {
    rule: 'port-discovery',
    patches: [JsonPatch.add('/spec/service/portDiscovery', true), JsonPatch.replace('/spec/service/targetPort', 'web')],
    ports: PORTS,
    reason: /Service .* create error: .*spec\.ports\[1\]\.name: Duplicate value/,
  },
];

for (const { rule, patches, reason, ports } of HANDMADE) {
  foretold(`flagger/${rule}`, 'the API server refuses a Service of Flagger, and there never is a stable version', [FLAGGER], namespace => {
    const app = handmade(namespace, ...patches);
    return ports ? patched(app, 'Deployment', 'web', JsonPatch.replace('/spec/template/spec/containers/0/ports', ports)) : app;
  }, async seen => {
    const { cluster, namespace, app } = seen;
    await cluster.apply(app);
    await says(seen, reason, 2);
    assert.equal((await cluster.canary(namespace, 'web').status()).phase, 'Initializing');
    const services = (await cluster.kubernetes.list('v1', 'Service', namespace)).map(({ metadata }) => metadata.name);
    assert.deepEqual(services.filter(name => !name.endsWith('-canary')), []);
    assert.equal(await cluster.kubernetes.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web-primary' }), undefined);
  });
}
