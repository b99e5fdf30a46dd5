// One route on two gateways of different implementations, while one takes over from the other.
import { App, Chart } from 'cdk8s';
import { HttpRoute, Listener, MeshGateway, RouteBackend, RouteNamespaces, RouteParent, ciliumGateway, contour } from 'cdk8s-canary';

const app = new App();
const infra = new Chart(app, 'infra', { namespace: 'infra' });
const listeners = [Listener.http({ allow: RouteNamespaces.all() })];
const before = new MeshGateway(infra, 'old', { provider: new contour.ContourGateway(), listeners, createClass: false });
const after = new MeshGateway(infra, 'new', { provider: new ciliumGateway.CiliumGateway(), listeners });

const shop = new Chart(app, 'shop', { namespace: 'shop' });
new HttpRoute(shop, 'web', {
  parents: [RouteParent.gateway(before), RouteParent.gateway(after)],
  hosts: ['shop.example.com'],
  rules: [{ backends: [RouteBackend.service('web', 8080)] }],
});

app.synth();
