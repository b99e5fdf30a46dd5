import * as assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { ARGO_ROLLOUTS, Cluster, Divider, PROMETHEUS, PROMETHEUS_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { servePinnedKinds } from '../api-server/pinned-kinds';
import { ingress, ingressRoute, webBehind } from '../own-entrance';
import { assertShares, sharesUntil } from '../shares';
import { urlOf } from '../web';
import { checkedEvery } from './argo-web';
import { Analysis, argo, prometheus, RolloutStrategy } from 'cdk8s-canary';

const strategy = RolloutStrategy.canary({ weights: [10, 50] });
const WITH_TRAEFIK = 'Argo Rollouts moves the weights of a TraefikService; Traefik divides the requests by it, and what Traefik counts is measured';
const WITH_NGINX = 'Told to use an Ingress of NGINX, Argo Rollouts makes a second one and moves its weight';
const WITH_SMI = 'Told to use a TrafficSplit, Argo Rollouts makes one and moves its weights';

scenario(WITH_TRAEFIK, [ARGO_ROLLOUTS, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'r-traefik-service';
  const url = urlOf(namespace);
  const engine = new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.traefik({ metricProvider: new prometheus.Prometheus(PROMETHEUS_URL) }) });
  const release = (version: string) => cluster.apply(webBehind(ingressRoute, namespace, version, { engine, strategy, analysis: checkedEvery(20) }));
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web', 'TraefikService');
  const load = cluster.outside.load(url);

  await release('2');
  const shares = await sharesUntil(rollout.reaches('Healthy'), weights, 'web-canary', cluster.outside, url, '2');
  await cluster.until('all requests are for stable', async () => (await weights.of('web-canary')).pop() === 0);
  await load.stop();

  assertShares(shares.filter(({ weight }) => weight < 100), [10, 50]);
  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 100, 0]);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  const checks = await cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', namespace);
  assert.deepEqual(checks.map(({ status }) => status.phase), ['Successful', 'Successful']);
  await cluster.outside.settles({ 2: 50 }, url);
});

scenario(WITH_NGINX, [ARGO_ROLLOUTS],
  cluster => movesWeights(cluster, 'r-nginx', 'Ingress', 'web-web-canary', argo.ArgoRouter.nginx({ ingress: 'web' })));

scenario(WITH_SMI, [ARGO_ROLLOUTS], async cluster => {
  await servePinnedKinds(cluster);
  await movesWeights(cluster, 'r-smi', 'TrafficSplit', 'web', argo.ArgoRouter.smi());
});

async function movesWeights(cluster: Cluster, namespace: string, kind: Divider, name: string, router: argo.IArgoRouter): Promise<void> {
  const engine = new argo.ArgoRolloutsEngine({ router });
  const analysis = Analysis.of({ interval: Duration.seconds(20), metrics: [] });
  const release = (version: string) => cluster.apply(webBehind(ingress, namespace, version, { engine, strategy, analysis }));
  const rollout = cluster.rollout(namespace, 'web');
  await release('1');
  await rollout.reaches('Healthy');
  const weights = await cluster.weights(namespace, name, kind);

  await release('2');
  await rollout.reaches('Healthy');

  await cluster.until('all requests are for stable', async () => (await weights.of('web-canary')).pop() === 0);
  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 100, 0]);
}
