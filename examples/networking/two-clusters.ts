// Requests are divided between two clusters, each of which exports its Service.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteParent, TrafficSplit, Weight, generic } from 'cdk8s-canary';

const app = new App();
const store = new Chart(app, 'store', { namespace: 'store' });
const external = MeshGateway.fromMeshGatewayAttributes(store, 'external', {
  gatewayName: 'external',
  gatewayNamespace: 'store',
  provider: new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' }),
});

new TrafficSplit(store, 'store', {
  parents: [RouteParent.gateway(external, { listener: 'http' })],
  hosts: ['store.example.com'],
  backends: [
    RouteBackend.serviceImport('store-west', 8080, { weight: Weight.percent(50) }),
    RouteBackend.serviceImport('store-east', 8080, { weight: Weight.percent(50) }),
  ],
});

app.synth();
