import * as assert from 'node:assert/strict';
import { ARGO_ROLLOUTS, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, checkedEvery, untilAllForStable, weightsTold } from './argo-web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Argo Rollouts aborts a broken canary by itself and says why; from then on no request reaches it, and taking the release back heals';
const FAILED = 'Metric "success-rate" assessed Failed due to failed (2) > failureLimit (1)';

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'r-broken';
  const url = urlOf(namespace);
  const release = (version: string) => cluster.apply(
    argoWeb(namespace, version, { strategy: RolloutStrategy.canary({ weights: [20, 50] }), analysis: checkedEvery(10) }));
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url);
  const load = cluster.outside.load(url);

  await release('2-broken');
  const { abort, message } = await rollout.reaches('Degraded');
  await untilAllForStable(cluster, namespace);
  await cluster.until('users get stable only', async () => (await cluster.outside.requests(20, url)).percentOf('1') === 100);
  assert.ok(load.take().byStatus[500] > 0, 'the canary never got a request');
  assert.deepEqual((await cluster.outside.requests(200, url)).byVersion, { 1: 200 });
  assert.equal(abort, true);
  assert.equal(message, `RolloutAborted: Rollout aborted update to revision 2: Step-based analysis phase error/failed: ${FAILED}`);
  const shown = await rollout.command('get', 'rollout', 'web', '--no-color');
  assert.match(shown, /^Status: +✖ Degraded$/m);
  assert.ok(shown.includes(message), shown);

  await cluster.until('the broken version has no pods', async () => !(await rollout.pods())['2-broken']);
  await load.stop();
  assert.deepEqual(Object.keys(load.take().byVersion), ['1']);
  assert.equal((await rollout.status()).phase, 'Degraded');
  await release('1');
  await rollout.reaches('Healthy');
  assert.deepEqual(weightsTold(cluster, namespace), [0, 20, 0]);
});
