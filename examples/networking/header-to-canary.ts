// Requests with a header see the new version, everyone else the old one.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteMatch, RouteParent, TrafficSplit, generic } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = MeshGateway.fromMeshGatewayAttributes(shop, 'edge', {
  gatewayName: 'edge',
  gatewayNamespace: 'infra',
  provider: new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' }),
});

new TrafficSplit(shop, 'by-header', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.example.com'],
  backends: [RouteBackend.service('web-v1', 8080)],
  exceptions: [{ matches: [RouteMatch.header('traffic', 'test')], backends: [RouteBackend.service('web-v2', 8080)] }],
});

app.synth();
