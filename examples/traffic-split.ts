// A fixed split needs no engine: nine of ten requests to the old version, from outside and inside the cluster.
import { App, Chart } from 'cdk8s';
import { MeshGateway, RouteBackend, RouteMatch, RouteParent, TrafficSplit, Weight, traefik } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), createClass: true });

const backends = [
  RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }),
  RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) }),
];
new TrafficSplit(shop, 'web-from-outside', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'], backends });
new TrafficSplit(shop, 'web-from-inside', { parents: [RouteParent.service('web', 8080)], backends });

// Testers always get the new version; the more specific match goes first.
new TrafficSplit(shop, 'web-testers', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.acme.dev'],
  matches: [RouteMatch.header('x-tester', 'yes').also(RouteMatch.pathPrefix('/checkout'))],
  backends: [RouteBackend.service('web-v2', 8080)],
});

app.synth();
