// Nine of ten requests go to the old version, through a Gateway that others have made.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteParent, TrafficSplit, Weight, generic } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = MeshGateway.fromMeshGatewayAttributes(shop, 'edge', {
  gatewayName: 'edge',
  gatewayNamespace: 'infra',
  provider: new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' }),
});

new TrafficSplit(shop, 'simple-split', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.example.com'],
  backends: [
    RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }),
    RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) }),
  ],
});

app.synth();
