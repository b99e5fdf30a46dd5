// Canaries by Ingresses of NGINX, for clusters without Gateway API: a second Ingress with a weight is made at run time.
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Analysis, CanaryApp, Metric, RolloutStrategy, RouteMatch, argo, flagger, none, prometheus } from 'cdk8s-canary';

const app = new App();
const metricProvider = new prometheus.Prometheus('http://prometheus.monitoring:9090');
const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
const analysis = Analysis.of({ metrics: [Metric.successRate(), Metric.latency()] });

function ingress(chart: Chart, host: string): void {
  const backend = { service: { name: 'cart', port: { number: 8080 } } };
  new ApiObject(chart, 'ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'cart' },
    spec: { ingressClassName: 'nginx', rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  });
}

const shop = new Chart(app, 'with-flagger', { namespace: 'shop' });
ingress(shop, 'cart.acme.dev');
new CanaryApp(shop, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0',
  port: 8080,
  readiness,
  mesh: new none.NoMesh(),
  analysis,
  engine: new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.nginx({ ingress: 'cart', metricProvider }) }),
  // NGINX has room for one header.
  strategy: RolloutStrategy.abTest({ matches: [RouteMatch.header('x-tester', 'yes')] }),
});

const other = new Chart(app, 'with-argo', { namespace: 'other' });
ingress(other, 'cart.acme.io');
new CanaryApp(other, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0',
  port: 8080,
  readiness,
  mesh: new none.NoMesh(),
  analysis,
  engine: new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.nginx({ ingress: 'cart', metricProvider }) }),
});

app.synth();
