// Istio without sidecars, by routes of Gateway API: a waypoint divides the requests, and counts them for Flagger and for Argo Rollouts.
import { App, Chart } from 'cdk8s';
import { CanaryApp, MeshGateway, argo, istio, istioGateway, prometheus } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new istioGateway.IstioGateway() });

new istio.Waypoint(shop, 'waypoint');
const mesh = new istio.IstioMesh({
  dataPlane: istio.DataPlane.AMBIENT,
  metricProvider: new prometheus.Prometheus('http://prometheus.istio-system:9090'),
});

// Behind a gateway of Istio's, the gateway divides by itself: it calls pods.
new CanaryApp(shop, 'orders', { image: 'ghcr.io/acme/orders:1.4.2', port: 8080, mesh });
new CanaryApp(shop, 'cart', { image: 'ghcr.io/acme/cart:2.0.1', port: 8080, mesh, engine: new argo.ArgoRolloutsEngine() });
new CanaryApp(shop, 'web', { image: 'ghcr.io/acme/web:3.1.0', port: 8080, mesh, gateway: edge, hosts: ['shop.acme.dev'] });

app.synth();
