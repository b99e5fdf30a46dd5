import * as assert from 'node:assert/strict';
import { AnyObject, FLAGGER, objectsOf, PROMETHEUS, sleep, TRAEFIK, weightOf } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

const NAMESPACE = 'applied-again';
/** What Flagger makes of the app. */
const GENERATED = [
  ['apps/v1', 'Deployment', 'web-primary'], ['autoscaling/v2', 'HorizontalPodAutoscaler', 'web-primary'],
  ['v1', 'Service', 'web'], ['v1', 'Service', 'web-primary'], ['v1', 'Service', 'web-canary'], ['gateway.networking.k8s.io/v1', 'HTTPRoute', 'web'],
].map(([apiVersion, kind, name]) => ({ apiVersion, kind, metadata: { name, namespace: NAMESPACE } }));

const manifests = (version: string) => objectsOf(web(NAMESPACE, version, {
  strategy: RolloutStrategy.canary({ weights: [10, 50] }), disruptionBudget: { maxUnavailable: 1 },
}));

const TITLE = 'Manifests are applied again, in peace and while Flagger rolls out: nothing is written by that, nobody\'s field is touched, no weight falls back';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const each = async <T>(objects: AnyObject[], fact: (object: AnyObject) => T) => {
    const entries = objects.map(async ({ apiVersion, kind, metadata: { name, namespace } }) =>
      [`${kind}/${name}`, fact(await cluster.kubernetes.get({ apiVersion, kind, name, namespace }))] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  /** Which fields belong to whoever applied it, and since when: any writing of theirs would move the time. */
  const applied = ({ metadata }: AnyObject) => metadata.managedFields.filter(({ manager }: any) => manager === 'cdk8s-canary');
  const applyAgain = async (objects: AnyObject[]) => {
    const before = await each(objects, applied);
    await cluster.apply(objects);
    assert.deepEqual(await each(objects, applied), before);
  };
  const canary = cluster.canary(NAMESPACE, 'web');
  await cluster.apply(manifests('1'));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', urlOf(NAMESPACE));

  await applyAgain(manifests('1'));
  await cluster.until('no object is another one after it was applied again', async () => {
    const versions = () => each([...manifests('1'), ...GENERATED], ({ metadata }) => metadata.resourceVersion);
    const before = await versions();
    await cluster.apply(manifests('1'));
    assert.deepEqual(await versions(), before);
    return true;
  });

  const weights = await cluster.weights(NAMESPACE, 'web');
  const load = cluster.outside.load(urlOf(NAMESPACE));
  await cluster.apply(manifests('2'));
  let going = true;
  const end = canary.reaches('Succeeded').finally(() => { going = false; });
  const weightsWhenApplied = new Set<number>();
  const again = async () => {
    for (; going; await sleep(1000)) {
      const before = weightOf('web-canary', await weights.now());
      await applyAgain(manifests('2'));
      if (weightOf('web-canary', await weights.now()) === before) { weightsWhenApplied.add(before!); }
    }
  };
  await Promise.all([end, again()]);
  await load.stop();

  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 0]);
  assert.deepEqual([...weightsWhenApplied].sort((a, b) => a - b), [0, 10, 50]);
  assert.deepEqual(Object.values(await each(GENERATED, applied)).flat(), []);
  assert.equal((await canary.story()).match(/New revision detected/g)?.length, 1);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 2: 20 }, urlOf(NAMESPACE));
});
