import * as assert from 'node:assert/strict';
import { App, JsonPatch } from 'cdk8s';
import { Foretold, foretold, patched } from './foretold';
import { plain } from './kubernetes-web';
import { routed } from './traefik-web';
import { AnyObject, CRDS, objectsOf } from '../../harness';

/** Creates an object of an app without strictness. */
async function created({ cluster, namespace, app }: Foretold, kind: string): Promise<AnyObject> {
  await cluster.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  return cluster.kubernetes.create(objectsOf(app).find(object => object.kind === kind));
}

const probed = (app: App) =>
  patched(app, 'Deployment', 'web', JsonPatch.add('/spec/template/spec/containers/0/readynessProbe', { tcpSocket: { port: 'http' } }));

foretold('schema/unknown-field', 'the API server drops it without a word, unless it is told to be strict', [CRDS],
  namespace => probed(plain(namespace)),
  async seen => {
    const { spec } = await created(seen, 'Deployment');
    assert.doesNotMatch(JSON.stringify(spec), /probe/i);
    await assert.rejects(seen.cluster.apply(seen.app), /readynessProbe: field not declared in schema/);
  });

foretold('schema/experimental', 'the API server drops a field of the experimental channel without a word', [CRDS],
  namespace => routed(namespace, JsonPatch.add('/spec/rules/0/retry', { attempts: 2 })),
  async seen => {
    const { spec } = await created(seen, 'HTTPRoute');
    assert.deepEqual(Object.keys(spec.rules[0]).sort(), ['backendRefs', 'matches']);
  });
