import * as assert from 'node:assert/strict';
import { App, Chart, Duration } from 'cdk8s';
import { FLAGGER, PROMETHEUS, PROMETHEUS_URL, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { quickAnalysis, urlOf } from '../web';
import { CanaryApp, Checks, MeshGateway, none, prometheus, RolloutStrategy, RoutingCapabilities, traefik } from 'cdk8s-canary';

/** Claims what Traefik cannot do. Without this claim the library refuses the strategy. */
class MirroringTraefik extends traefik.TraefikGateway {
  public readonly routing: RoutingCapabilities = { supportedFeatures: ['HTTPRoute', 'HTTPRouteRequestMirror'], reportsObservedGeneration: true };
}

const NAMESPACE = 'g-mirror';
const ROUTE = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespace: NAMESPACE, name: 'web' };

function mirrored(version: string, provider: traefik.TraefikGateway): App {
  const app = new App();
  const chart = new Chart(app, NAMESPACE, { namespace: NAMESPACE });
  Checks.acknowledge(chart, 'flagger/traefik-filters', 'to see what Traefik does');
  new CanaryApp(chart, 'web', {
    image: `acme/web:${version}`,
    port: 8080,
    mesh: new none.NoMesh(),
    gateway: new MeshGateway(chart, 'edge', { provider }),
    hosts: [new URL(urlOf(NAMESPACE)).hostname],
    strategy: RolloutStrategy.mirror({ duration: Duration.seconds(20) }),
    analysis: quickAnalysis({ provider: new prometheus.Prometheus(PROMETHEUS_URL) }),
  });
  return app;
}

const TITLE = 'Traefik accepts a route on which Flagger asks for copies, but answers 500 to all its requests until Flagger rolls back';

scenario(TITLE, [FLAGGER, TRAEFIK, PROMETHEUS], async cluster => {
  const url = urlOf(NAMESPACE);
  const canary = cluster.canary(NAMESPACE, 'web');
  assert.throws(() => mirrored('1', new traefik.TraefikGateway()).synth(), /rollout\/mirror: Step 1 copies requests, which Traefik cannot/);
  await cluster.apply(mirrored('1', new MirroringTraefik()));
  await canary.reaches('Initialized');
  await cluster.outside.reaches('1', url);

  await cluster.apply(mirrored('2', new MirroringTraefik()));
  const { rules: [rule, ...others] } = await cluster.until('Flagger asks for copies', async () => {
    const { spec } = await cluster.kubernetes.get(ROUTE);
    return spec.rules[0].filters && spec;
  });
  const backendRef = { group: '', kind: 'Service', name: 'web-canary', port: 8080 };
  assert.deepEqual(rule.filters, [{ type: 'RequestMirror', requestMirror: { backendRef } }]);
  assert.deepEqual(rule.backendRefs.map(({ name, weight }: any) => [name, weight]), [['web-primary', 100], ['web-canary', 0]]);
  assert.deepEqual(others, []);

  await cluster.until('all requests fail', async () => (await cluster.outside.requests(50, url)).byStatus[500] === 50, { seconds: 20 });
  const { metadata: { generation }, status: { parents: [{ conditions }] } } = await cluster.kubernetes.get(ROUTE);
  assert.deepEqual(conditions.map(({ type, status, observedGeneration }: any) => [type, status, observedGeneration]),
    [['Accepted', 'True', generation], ['ResolvedRefs', 'True', generation]]);

  await canary.reaches('Failed');
  assert.match(await canary.story(), /no values found for custom metric/);
  assert.equal((await cluster.kubernetes.get(ROUTE)).spec.rules[0].filters, undefined);
  await cluster.outside.reaches('1', url);
  await cluster.outside.settles({ 1: 50 }, url);
});
