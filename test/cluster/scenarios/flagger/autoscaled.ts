import * as assert from 'node:assert/strict';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf, web } from '../web';
import { RolloutStrategy } from 'cdk8s-canary';

const TITLE = 'Flagger and the autoscaler of Kubernetes keep the pods of stable through a promotion and a second apply, and leave the canary none';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'g-scaled';
  const release = (version: string) => cluster.apply(web(namespace, version, {
    strategy: RolloutStrategy.canary({ weights: [50] }), autoscaling: { minReplicas: 2, maxReplicas: 4 },
  }));
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', namespace };
  const sizes: { [name: string]: number[] } = { 'web': [], 'web-primary': [] };
  const follow = (name: string) => cluster.kubernetes.watch({ ...deployment, name, plural: 'deployments' }, ({ spec }) => {
    if (spec.replicas !== sizes[name][sizes[name].length - 1]) { sizes[name].push(spec.replicas); }
  });
  const scaler = (name: string) => cluster.kubernetes.get({ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', namespace, name });
  const canary = cluster.canary(namespace, 'web');
  await release('1-busy');
  await canary.reaches('Initialized');
  const { scaleTargetRef, minReplicas, maxReplicas, metrics } = (await scaler('web-primary')).spec;
  assert.deepEqual([scaleTargetRef.name, minReplicas, maxReplicas, metrics], ['web-primary', 2, 4, (await scaler('web')).spec.metrics]);
  await cluster.until('stable has grown', async () => {
    const { status } = await cluster.kubernetes.get({ ...deployment, name: 'web-primary' });
    return status.readyReplicas === 4;
  });
  await follow('web');
  await follow('web-primary');
  await cluster.outside.reaches('1-busy', urlOf(namespace));
  const load = cluster.outside.load(urlOf(namespace));

  await release('2-busy');
  await cluster.until('the canary has requests', async () => (await canary.status()).canaryWeight === 50);
  await release('2-busy');
  await canary.reaches('Succeeded');
  await canary.scaledDown();
  await release('2-busy');
  await cluster.until('the autoscaler has seen that the canary is switched off', async () => (await scaler('web')).status.conditions
    .some(({ type, reason }: any) => type === 'ScalingActive' && reason === 'ScalingDisabled'));
  await load.stop();

  assert.deepEqual(sizes['web-primary'], [4]);
  // From none to the fewest, then with its load, and back: no apply has set a size.
  const [first, ...sizesOfCanary] = sizes.web;
  assert.deepEqual([first, sizesOfCanary.pop()], [0, 0]);
  assert.deepEqual(sizesOfCanary, [2, 3, 4].filter(size => sizesOfCanary.includes(size)));
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ '2-busy': 20 }, urlOf(namespace));
});
