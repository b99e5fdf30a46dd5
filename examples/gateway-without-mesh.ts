// Traefik itself divides the requests from outside and counts them; callers inside the cluster get the stable version.
import { App, Chart, Duration } from 'cdk8s';
import { Analysis, CanaryApp, Certificate, Listener, MeshGateway, Metric, RolloutStrategy, none, prometheus, traefik } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

const edge = new MeshGateway(shop, 'edge', {
  provider: new traefik.TraefikGateway(),
  listeners: [
    Listener.http(),
    Listener.https({ hostname: '*.acme.dev', certificate: Certificate.fromClusterIssuer('letsencrypt', 'acme-tls') }),
  ],
});
edge.addHttpsRedirect();

new CanaryApp(shop, 'web', {
  image: 'ghcr.io/acme/web:1.4.2',
  port: 8080,
  mesh: new none.NoMesh(),
  gateway: edge,
  hosts: ['shop.acme.dev'],
  strategy: RolloutStrategy.canary({ weights: [1, 5, 25, 50] }),
  analysis: Analysis.of({
    interval: Duration.seconds(30),
    failureLimit: 3,
    metrics: [Metric.successRate({ min: 99.5 }), Metric.latency({ quantile: 0.95, max: Duration.millis(300) })],
    provider: new prometheus.Prometheus('http://prometheus.monitoring:9090'),
  }),
});

app.synth();
