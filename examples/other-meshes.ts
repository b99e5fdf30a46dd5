// Other meshes: Cilium and Kuma divide the requests to a Service, but what they count depends on their settings; behind Consul the gateway does both.
import { App, Chart } from 'cdk8s';
import { Analysis, CanaryApp, MeshGateway, Metric, argo, cilium, consul, kuma, prometheus, traefik } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), createClass: true });
const provider = new prometheus.Prometheus('http://prometheus.monitoring:9090');

// What the app counts itself, by the names of its pods.
const ownErrors = Analysis.of({
  provider,
  metrics: [Metric.query({ name: 'errors', query: 'sum(rate(http_errors_total{pod=~"{{ canaryPods }}"}[{{ interval }}])) or vector(0)', max: 1 })],
});
new CanaryApp(shop, 'cart', { image: 'ghcr.io/acme/cart:2.0.1', port: 8080, mesh: new cilium.CiliumMesh(), analysis: ownErrors });
new CanaryApp(shop, 'orders', {
  image: 'ghcr.io/acme/orders:1.4.2', port: 8080, appProtocol: 'http', mesh: new kuma.KumaMesh(), analysis: ownErrors, engine: new argo.ArgoRolloutsEngine(),
});
new CanaryApp(shop, 'web', {
  image: 'ghcr.io/acme/web:3.1.0', port: 8080, mesh: new consul.ConsulMesh(), gateway: edge, hosts: ['shop.acme.dev'], analysis: Analysis.of({ provider }),
});

app.synth();
