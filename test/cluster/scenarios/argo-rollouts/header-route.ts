import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { ARGO_ROLLOUTS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, untilAllForStable, weightsTold } from './argo-web';
import { none, RolloutStrategy, RouteMatch, Step } from 'cdk8s-canary';

const TITLE = 'A match step, by a recording traffic router: Traefik sends testers to the canary before it has any weight, '
  + 'and treats them like all once it has one';

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK], async cluster => {
  const namespace = 'r-header';
  const url = urlOf(namespace);
  const tester = { headers: { 'x-tester': 'yes' } };
  const hold = Duration.seconds(1);
  const strategy = RolloutStrategy.steps(
    Step.match([RouteMatch.header('x-tester', 'yes')], hold), Step.pause(), Step.weight(50, hold), Step.pause());
  const release = (version: string) => cluster.apply(argoWeb(namespace, version, { mesh: new none.NoMesh(), strategy }));
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url, tester);
  const weights = await cluster.weights(namespace, 'web');

  await release('2');
  await rollout.reachesPause();
  await cluster.outside.reaches('2', url, tester);
  assert.deepEqual(weightsTold(cluster, namespace), [0]);
  await cluster.outside.settles({ 2: 50 }, url, tester);
  await cluster.outside.settles({ 1: 50 }, url, { headers: { 'x-tester': 'no' } });

  await rollout.command('promote', 'web');
  await rollout.reachesPause();
  await cluster.outside.settles({ 1: 10, 2: 10 }, url, tester);
  await cluster.outside.settles({ 1: 50, 2: 50 }, url);

  await rollout.command('promote', 'web');
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  assert.deepEqual(weightsTold(cluster, namespace), [0, 50, 100, 0]);
  assert.deepEqual(await weights.history(), [
    [{ 'web': 100, 'web-canary': 0 }],
    [{ 'web': 100, 'web-canary': 0 }, { 'web-canary': 1 }],
    [{ 'web': 100, 'web-canary': 0 }],
    [{ 'web': 50, 'web-canary': 50 }],
    [{ 'web': 0, 'web-canary': 100 }],
    [{ 'web': 100, 'web-canary': 0 }],
  ]);
});
