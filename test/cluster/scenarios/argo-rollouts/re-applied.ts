import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { Duration } from 'cdk8s';
import { AnyObject, ARGO_ROLLOUTS, objectsOf, sleep, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, untilAllForStable, weightsTold } from './argo-web';
import { RolloutStrategy, Step } from 'cdk8s-canary';

const TITLE = 'Manifests applied again while Argo Rollouts is at work reset no weight, unless by force: '
  + 'the API server reports a conflict over the rules of the route, and only there and then';
const CONFLICT = /^HTTPRoute .*: Apply failed with 1 conflict: conflict with "gatewayAPI".*: \.spec\.rules$/;

const contentOf = ({ metadata: { labels, annotations }, spec }: AnyObject) => ({ labels, annotations, spec });

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK], async cluster => {
  const namespace = 'r-again';
  const url = urlOf(namespace);
  const hold = Duration.seconds(1);
  const strategy = RolloutStrategy.steps(Step.weight(20, hold), Step.pause(), Step.weight(50, hold));
  const rollout = cluster.rollout(namespace, 'web');
  const objects = (version: string) => objectsOf(argoWeb(namespace, version, { strategy }));
  const isMoved = ({ kind, metadata }: AnyObject) => kind === 'HTTPRoute' && metadata.name === 'web';
  const changedByApplying = async (all: AnyObject[]) => {
    const before = await Promise.all(all.map(({ metadata, ...type }) => cluster.kubernetes.get({ ...type, ...metadata })));
    const after = await cluster.apply(all);
    return after.filter((object, i) => !isDeepStrictEqual(contentOf(object), contentOf(before[i]))).map(({ kind }) => kind);
  };

  await cluster.apply(objects('1'));
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  assert.deepEqual(await changedByApplying(objects('1')), []);
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web');

  await cluster.apply(objects('2'));
  await rollout.reachesPause();
  await assert.rejects(cluster.apply(objects('2')), { code: 409, message: CONFLICT });
  await cluster.apply(objects('2').filter(object => !isMoved(object)));
  await rollout.reaches('Paused');
  assert.deepEqual(await weights.of('web-canary'), [0, 20]);
  await cluster.outside.settles({ 1: 80, 2: 20 }, url);

  // By force all requests go to stable, until Argo looks at the Rollout again: nobody tells it that the route has changed.
  await cluster.until('Argo has nothing to do', async () => {
    const { length } = cluster.routerCalls(namespace, 'web');
    await sleep(2000);
    return cluster.routerCalls(namespace, 'web').length === length;
  });
  await cluster.apply(objects('2').filter(isMoved), { force: true });
  await cluster.until('stable has all requests', async () => (await cluster.outside.requests(50, url)).percentOf('1') === 100);
  assert.equal((await rollout.status()).phase, 'Paused');

  await rollout.command('promote', 'web');
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  assert.deepEqual(weightsTold(cluster, namespace), [0, 20, 50, 100, 0]);
  assert.deepEqual(await weights.of('web-canary'), [0, 20, 0, 20, 50, 100, 0]);
  assert.deepEqual(await changedByApplying(objects('2')), []);
});
