import * as assert from 'node:assert/strict';
import { App, Chart, JsonPatch } from 'cdk8s';
import { refusalsOf } from './judge';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';
import { Listener, MeshGateway, traefik } from 'cdk8s-canary';

/** A Gateway, patched, and not checked by us. */
function gateway(...patches: JsonPatch[]): any {
  const app = new App();
  const { apiObject } = new MeshGateway(new Chart(app, 'strict', { namespace: 'strict' }), 'edge', {
    provider: new traefik.TraefikGateway(), listeners: [Listener.http({ hostname: 'strict.test' })],
  });
  apiObject.addJsonPatch(...patches);
  return apiObject.toJson();
}

scenario('The API server refuses an unknown field, a value that the schema forbids, and what breaks a rule between fields', [CRDS], async cluster => {
  const why = (...patches: JsonPatch[]) => refusalsOf([{ by: 'a patch', object: gateway(...patches) }], cluster).then(refusals => refusals.join());
  assert.equal(await why(), '');
  assert.match(await why(JsonPatch.add('/spec/listeners/0/host', 'a')), /\.spec\.listeners.*\.host: field not declared in schema/);
  assert.match(await why(JsonPatch.replace('/spec/listeners/0/port', 70_000)), /spec\.listeners\[0\]\.port: .*less than or equal to 65535/);
  assert.match(await why(JsonPatch.add('/spec/listeners/0/tls', { mode: 'Terminate' })), /tls must not be specified for protocols/);
});
