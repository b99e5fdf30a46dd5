// Canaries by TraefikServices, for Traefik without Gateway API: Flagger makes its own, for Argo Rollouts it is written.
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, argo, flagger, none, prometheus } from 'cdk8s-canary';

const app = new App();
const metricProvider = new prometheus.Prometheus('http://prometheus.monitoring:9090');
const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });

function entrance(chart: Chart, host: string): void {
  new ApiObject(chart, 'entrance', {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRoute',
    metadata: { name: 'cart' },
    spec: { entryPoints: ['web'], routes: [{ kind: 'Rule', match: `Host(\`${host}\`)`, services: [{ kind: 'TraefikService', name: 'cart' }] }] },
  });
}

const shop = new Chart(app, 'with-flagger', { namespace: 'shop' });
entrance(shop, 'cart.acme.dev');
new CanaryApp(shop, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0',
  port: 8080,
  readiness,
  mesh: new none.NoMesh(),
  engine: new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.traefik({ metricProvider }) }),
});

const other = new Chart(app, 'with-argo', { namespace: 'other' });
entrance(other, 'cart.acme.io');
new CanaryApp(other, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0',
  port: 8080,
  readiness,
  mesh: new none.NoMesh(),
  engine: new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.traefik({ metricProvider }) }),
});

app.synth();
