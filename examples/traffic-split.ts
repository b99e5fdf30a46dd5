// A fixed split needs no engine: nine of ten requests to the old version, from outside and inside the cluster; testers always get the new one.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteMatch, RouteParent, TrafficSplit, Weight, traefik } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), createClass: true });

const backends = [
  RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }),
  RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) }),
];
const testers = { matches: [RouteMatch.header('x-tester', 'yes')], backends: [RouteBackend.service('web-v2', 8080)] };

new TrafficSplit(shop, 'web-from-outside', {
  parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'], matches: [RouteMatch.pathPrefix('/checkout')], backends, exceptions: [testers],
});
new TrafficSplit(shop, 'web-from-inside', { parents: [RouteParent.service('web', 8080)], backends, exceptions: [testers] });

// Copies of a tenth of the searches go to the next version. Traefik copies by an object of its own.
new TrafficSplit(shop, 'search', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.acme.dev'],
  matches: [RouteMatch.pathPrefix('/search')],
  backends: [RouteBackend.service('search-v1', 8080)],
  mirror: { backend: RouteBackend.service('search-v2', 8080), percent: 10 },
  output: new traefik.TraefikServiceSplit(),
});

app.synth();
