import * as assert from 'node:assert/strict';
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ARGO_ROLLOUTS, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { urlOf } from '../web';
import { untilAllForStable, weightsTold } from './argo-web';
import { Analysis, argo, linkerd, MeshGateway, ProgressiveRollout, RolloutStrategy, RolloutTarget, Step, traefik } from 'cdk8s-canary';

/** A Deployment of cdk8s-plus, and a rollout of it. */
function legacy(namespace: string, version: string): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const deployment = new kplus.Deployment(chart, 'legacy', {
    metadata: { name: 'web' },
    podMetadata: { labels: { app: 'web' } },
    replicas: 2,
    select: false,
    containers: [{ image: `acme/web:${version}`, portNumber: 8080 }],
  });
  deployment.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  new ProgressiveRollout(chart, 'rollout', {
    target: RolloutTarget.fromDeployment(deployment),
    engine: new argo.ArgoRolloutsEngine(),
    mesh: new linkerd.LinkerdMesh(),
    gateway: new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() }),
    hosts: [new URL(urlOf(namespace)).hostname],
    strategy: RolloutStrategy.steps(Step.weight(50, Duration.seconds(1)), Step.pause()),
    analysis: Analysis.of({ metrics: [] }),
  }).acknowledge('analysis/no-metrics', 'Steps are what is proven.');
  return app;
}

const TITLE = 'A Rollout takes over from a Deployment, which Argo Rollouts scales down for good, and rolls out what changes in it';

scenario(TITLE, [ARGO_ROLLOUTS, TRAEFIK], async cluster => {
  const namespace = 'r-legacy';
  const url = urlOf(namespace);
  const rollout = cluster.rollout(namespace, 'web');
  const sizes: number[] = [];
  await cluster.apply(legacy(namespace, '1'));
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web' };
  await cluster.kubernetes.watch({ ...deployment, plural: 'deployments' }, ({ spec }) => { sizes.push(spec.replicas); });
  await rollout.reaches('Healthy');
  await cluster.until('the Deployment has no pods', async () => {
    const { spec, status } = await cluster.kubernetes.get(deployment);
    return spec.replicas === 0 && !status.replicas;
  });
  await cluster.outside.reaches('1', url);

  await cluster.apply(legacy(namespace, '2'));
  await rollout.reachesPause();
  await cluster.outside.settles({ 1: 50, 2: 50 }, url);
  await rollout.command('promote', 'web');
  await rollout.reaches('Healthy');
  await untilAllForStable(cluster, namespace);
  assert.deepEqual(weightsTold(cluster, namespace), [0, 50, 100, 0]);
  await cluster.outside.settles({ 2: 50 }, url);

  await cluster.apply(legacy(namespace, '2'));
  await cluster.until('the old version has no pods', async () => !(await rollout.pods())[1]);
  assert.deepEqual(await rollout.pods(), { 2: 2 });
  assert.deepEqual(sizes, [...sizes].sort().reverse(), `the Deployment was scaled up: ${sizes}`);
});
