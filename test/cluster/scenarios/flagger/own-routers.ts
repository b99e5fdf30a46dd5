import * as assert from 'node:assert/strict';
import { Cluster, Divider, FLAGGER, PROMETHEUS, PROMETHEUS_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { servePinnedKinds } from '../api-server/pinned-kinds';
import { ingress, ingressRoute, webBehind } from '../own-entrance';
import { assertShares, sharesUntil } from '../shares';
import { COUNTED_INTERVAL, quickAnalysis, urlOf } from '../web';
import { flagger, prometheus, RolloutStrategy } from 'cdk8s-canary';

const strategy = RolloutStrategy.canary({ weights: [10, 50] });
const WITH_TRAEFIK = 'Told to use TraefikServices, Flagger makes one; Traefik divides the requests by it, and what Traefik counts promotes';
const WITH_NGINX = 'Told to use an Ingress of NGINX, Flagger makes a second one and moves its weight';
const WITH_SMI = 'Told to use TrafficSplits, as Linkerd once did, Flagger makes one and moves its weights';

scenario(WITH_TRAEFIK, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const namespace = 'f-traefik-service';
  const url = urlOf(namespace);
  const engine = new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.traefik({ metricProvider: new prometheus.Prometheus(PROMETHEUS_URL) }) });
  const release = (version: string) => cluster.apply(webBehind(ingressRoute, namespace, version, {
    engine, strategy, analysis: quickAnalysis({ interval: COUNTED_INTERVAL }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);
  const weights = await cluster.weights(namespace, 'web', 'TraefikService');
  const load = cluster.outside.load(url);

  await release('2');
  const shares = await sharesUntil(canary.reaches('Succeeded'), weights, 'web-canary', cluster.outside, url, '2');
  await load.stop();

  assertShares(shares, [10, 50]);
  assert.deepEqual(await weights.of('web-primary'), [100, 90, 50, 100]);
  assert.doesNotMatch(await canary.story(), /Halt/);
  assert.deepEqual(Object.keys(load.take().byStatus), ['200']);
  await cluster.outside.settles({ 2: 50 }, url);
});

scenario(WITH_NGINX, [FLAGGER], cluster => movesWeights(cluster, 'f-nginx', 'Ingress', 'web-canary', flagger.FlaggerRouter.nginx({ ingress: 'web' })));

scenario(WITH_SMI, [FLAGGER], async cluster => {
  await servePinnedKinds(cluster);
  await movesWeights(cluster, 'f-smi', 'TrafficSplit', 'web', flagger.FlaggerRouter.linkerd());
});

async function movesWeights(cluster: Cluster, namespace: string, kind: Divider, name: string, router: flagger.IFlaggerRouter): Promise<void> {
  const engine = new flagger.FlaggerEngine({ router });
  const release = (version: string) => cluster.apply(webBehind(ingress, namespace, version, {
    engine, strategy, analysis: quickAnalysis({ metrics: [] }),
  }));
  const canary = cluster.canary(namespace, 'web');
  await release('1');
  await canary.reaches('Initialized');
  const weights = await cluster.weights(namespace, name, kind);

  await release('2');
  await canary.reaches('Succeeded');

  assert.deepEqual(await weights.of('web-canary'), [0, 10, 50, 0]);
}
