import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { ARGO_ROLLOUTS, sleep, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, untilAllForStable, weightsTold } from './argo-web';
import { RolloutStrategy, Step } from 'cdk8s-canary';

const HOLD = 3;

scenario('A rollout waits at a pause until a person promotes it with kubectl-argo-rollouts', [ARGO_ROLLOUTS, TRAEFIK], async cluster => {
  const namespace = 'r-paused';
  const url = urlOf(namespace);
  const hold = Duration.seconds(HOLD);
  const strategy = RolloutStrategy.steps(Step.weight(20, hold), Step.pause(), Step.weight(50, hold));
  const rollout = cluster.rollout(namespace, 'web');
  await cluster.apply(argoWeb(namespace, '1', { strategy }));
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url);

  await cluster.setImage({ kind: 'Rollout', namespace, name: 'web' }, 'acme/web:2');
  const { currentStepIndex } = await rollout.reachesPause();
  await sleep(3 * HOLD * 1000);
  const { phase, message, ...status } = await rollout.status();
  assert.deepEqual([phase, message, status.currentStepIndex], ['Paused', 'CanaryPauseStep', currentStepIndex]);
  assert.deepEqual(weightsTold(cluster, namespace), [0, 20]);
  await cluster.outside.settles({ 1: 80, 2: 20 }, url);

  assert.match(await rollout.command('promote', 'web'), /promoted/);
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  assert.deepEqual(weightsTold(cluster, namespace), [0, 20, 50, 100, 0]);
  await cluster.outside.settles({ 2: 50 }, url);
});
