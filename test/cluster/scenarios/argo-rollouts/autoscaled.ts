import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { ARGO_ROLLOUTS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { argoWeb, untilAllForStable } from './argo-web';
import { RolloutStrategy, Step } from 'cdk8s-canary';

const TITLE = 'An autoscaler scales the Rollout, and what it decided outlives a rollout and the same manifests applied again';

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK], async cluster => {
  const namespace = 'r-scaled';
  const release = (version: string) => cluster.apply(argoWeb(namespace, version, {
    strategy: RolloutStrategy.steps(Step.weight(50, Duration.seconds(1)), Step.pause()), autoscaling: { minReplicas: 2, maxReplicas: 4 },
  }));
  const rollout = cluster.rollout(namespace, 'web');
  const object = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', namespace, name: 'web' };
  const sizes: number[] = [];
  await release('1-busy');
  await cluster.kubernetes.watch({ ...object, plural: 'rollouts' }, ({ spec }) => { sizes.push(spec.replicas ?? 0); });
  await cluster.until('stable has grown', async () => (await rollout.pods())['1-busy'] === 4);
  await release('1-busy');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1-busy', urlOf(namespace));

  await release('2-busy');
  await rollout.reachesPause();
  assert.deepEqual(await rollout.pods(), { '1-busy': 4, '2-busy': 2 });
  await rollout.command('promote', 'web');
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  await release('2-busy');
  await cluster.until('the old version has no pods', async () => !(await rollout.pods())['1-busy']);
  assert.deepEqual(await rollout.pods(), { '2-busy': 4 });
  assert.deepEqual(sizes, [...sizes].sort(), `it was made smaller: ${sizes}`);
  const { metadata } = await cluster.kubernetes.get(object);
  const owner = metadata.managedFields.find((entry: any) => entry.fieldsV1['f:spec']?.['f:replicas']);
  assert.deepEqual([owner.manager, owner.subresource], ['kube-controller-manager', 'scale']);
});
