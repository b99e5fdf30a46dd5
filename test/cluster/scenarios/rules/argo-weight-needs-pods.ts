import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { CANARY, handmade, meshUrl, released, steps } from './argo-handmade';
import { foretold, patched } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

/** Users get all pods of the app: a route with one Service, which selects them all. */
const undivided = (namespace: string) => patched(patched(
  handmade(namespace, ...['trafficRouting', 'stableService', 'canaryService'].map(field => JsonPatch.remove(`${CANARY}/${field}`)),
    steps({ setWeight: 10 }, { pause: {} })),
  'HTTPRoute', 'web', JsonPatch.remove('/spec/rules/0/backendRefs/1')),
'Service', 'web', JsonPatch.add('/spec/selector', { 'app.kubernetes.io/name': 'web' }));

foretold('argo/weight-needs-pods', 'Argo Rollouts gives a third of the users the new version, and the step says 10 %', [ARGO_ROLLOUTS], undivided,
  async seen => {
    const rollout = await released(seen);
    await rollout.reachesPause();
    assert.deepEqual(await rollout.pods(), { 1: 2, 2: 1 });
    const percent = (await seen.cluster.inside.requests(300, meshUrl(seen.namespace))).percentOf('2');
    assert.ok(percent > 25 && percent < 42, `it was ${percent} %`);
  });
