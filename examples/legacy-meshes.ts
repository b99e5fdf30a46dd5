// Canaries by the meshes' own objects: VirtualServices of Istio, and TrafficSplits, which have come to their end.
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, RolloutStrategy, Step, argo, flagger, linkerd, none, prometheus } from 'cdk8s-canary';

const app = new App();
const metricProvider = new prometheus.Prometheus('http://prometheus.istio-system:9090');
const common = { image: 'ghcr.io/acme/cart:1.0.0', port: 8080, readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }) };

// Istio copies requests, a part of them too.
const shop = new Chart(app, 'istio-with-flagger', { namespace: 'shop' });
new CanaryApp(shop, 'cart', {
  ...common,
  mesh: new none.NoMesh(),
  engine: new flagger.FlaggerEngine({
    router: flagger.FlaggerRouter.istio({ gateways: ['istio-system/public', 'mesh'], hosts: ['cart.acme.dev'], metricProvider }),
  }),
  strategy: RolloutStrategy.mirror({ percent: 20, duration: Duration.minutes(10) }),
});

const other = new Chart(app, 'istio-with-argo', { namespace: 'other' });
new CanaryApp(other, 'cart', {
  ...common,
  mesh: new none.NoMesh(),
  engine: new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.istio({ gateways: ['istio-system/public', 'mesh'], hosts: ['cart.acme.io'], metricProvider }) }),
  strategy: RolloutStrategy.steps(Step.mirror(20, Duration.minutes(5)), Step.weight(10), Step.weight(50)),
});

const engines = {
  'linkerd-with-flagger': new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.linkerd() }),
  'linkerd-with-argo': new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.smi() }),
};
for (const [name, engine] of Object.entries(engines)) {
  const chart = new Chart(app, name, { namespace: name });
  const cart = new CanaryApp(chart, 'cart', { ...common, mesh: new linkerd.LinkerdMesh(), engine });
  ['flagger/legacy-router', 'argo/legacy-router'].forEach(rule => cart.rollout.acknowledge(rule, 'The mesh is replaced in autumn'));
}

app.synth();
