// A shop in two clusters: one Gateway for both, requests divided between them, copies for the other cluster, and a second choice inside a mesh.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteMatch, RouteParent, ServiceExport, TrafficSplit, Weight, gke, istio } from 'cdk8s-canary';

const app = new App();

// Applied in each of the clusters: others may call this Service.
new ServiceExport(new Chart(app, 'exported', { namespace: 'shop' }), 'orders');

// Applied in the cluster that holds the fleet's configuration.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new gke.GkeGateway({ multiCluster: true }) });
const inFleet = (name: string, percent: number) =>
  RouteBackend.serviceImport(name, 8080, { group: 'net.gke.io', weight: Weight.percent(percent) });

// Nine of ten requests stay in the west; copies of the searches warm up the east.
new TrafficSplit(shop, 'web', {
  parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'], backends: [inFleet('web-west', 90), inFleet('web-east', 10)],
});
new TrafficSplit(shop, 'search', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.acme.dev'],
  matches: [RouteMatch.pathPrefix('/search')],
  backends: [inFleet('search-west', 100)],
  mirror: { backend: RouteBackend.serviceImport('search-east', 8080, { group: 'net.gke.io' }), percent: 20 },
});

// A second choice: Gateway API does not fail over by itself. Change the two weights when the cluster is in trouble; the route is there already.
new TrafficSplit(shop, 'orders', {
  parents: [RouteParent.service('orders', 8080, { mesh: new istio.IstioMesh() })],
  backends: [
    RouteBackend.service('orders', 8080, { weight: Weight.percent(100) }),
    RouteBackend.serviceImport('orders', 8080, { weight: Weight.percent(0) }),
  ],
});

app.synth();
