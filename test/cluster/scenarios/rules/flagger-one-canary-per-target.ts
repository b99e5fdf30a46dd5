import * as assert from 'node:assert/strict';
import { App } from 'cdk8s';
import { handmade, released } from './flagger-web';
import { added, foretold } from './foretold';
import { FLAGGER, objectsOf, TRAEFIK } from '../../harness';

const hostOf = (namespace: string) => `twin.${namespace}.test`;

/** The app with a second Canary of its Deployment, that takes more steps. */
function twice(namespace: string, app: App): App {
  const { metadata, spec, ...canary } = objectsOf(app).find(({ kind }) => kind === 'Canary');
  const service = { ...spec.service, name: 'twin', hosts: [hostOf(namespace)] };
  return added(app, { ...canary, metadata: { name: 'twin' }, spec: { ...spec, service, analysis: { ...spec.analysis, stepWeights: [50, 60, 70, 80] } } });
}

foretold('flagger/one-canary-per-target', 'Flagger takes the pods of one Canary away for the other, and users get errors', [FLAGGER, TRAEFIK],
  namespace => twice(namespace, handmade(namespace)),
  async seen => {
    const { cluster, namespace } = seen;
    const canary = await released(seen, '2');
    const twin = cluster.canary(namespace, 'twin');
    await canary.reaches('Succeeded');
    await cluster.until('users of the twin get errors', async () =>
      (await cluster.outside.requests(20, `http://${hostOf(namespace)}/`)).byStatus[503] > 0);
    assert.equal((await twin.status()).phase, 'Progressing');
    assert.match(cluster.log('flagger'), new RegExp(`more than one canary with the same target web\\.${namespace}`));
  });
