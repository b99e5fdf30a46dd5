// Only some users get the new version: testers by a header, volunteers by a cookie.
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, MeshGateway, RolloutStrategy, RouteDestination, RouteMatch, argo, traefik } from 'cdk8s-canary';

const app = new App();
const strategy = RolloutStrategy.abTest({
  matches: [RouteMatch.header('x-tester', 'yes'), RouteMatch.cookie('beta', 'on')],
  duration: Duration.minutes(30),
});

const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });

const shop = new Chart(app, 'with-flagger', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
const cart = new CanaryApp(shop, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0', port: 8080, readiness, gateway: edge, hosts: ['cart.acme.dev'], strategy,
});
// Whoever knows this host sees the new version without being part of the test.
cart.rollout.addRoute('preview', { hosts: ['cart-preview.acme.dev'], to: RouteDestination.CANARY });

const other = new Chart(app, 'with-argo', { namespace: 'other' });
new CanaryApp(other, 'cart', {
  image: 'ghcr.io/acme/cart:1.0.0', port: 8080, readiness, gateway: edge, hosts: ['cart.acme.io'], strategy, engine: new argo.ArgoRolloutsEngine(),
});

app.synth();
