// A copy of each request goes to a second cluster.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteParent, TrafficSplit, generic } from 'cdk8s-canary';

const app = new App();
const store = new Chart(app, 'store', { namespace: 'store' });
const external = MeshGateway.fromMeshGatewayAttributes(store, 'external', {
  gatewayName: 'external',
  gatewayNamespace: 'store',
  provider: new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway' }),
});

new TrafficSplit(store, 'store', {
  parents: [RouteParent.gateway(external)],
  hosts: ['store.example.com'],
  backends: [RouteBackend.serviceImport('store-west', 8080)],
  mirror: { backend: RouteBackend.serviceImport('store-east', 8080) },
});

app.synth();
