// Routes attach from all namespaces with a label; a team's route does, from its own namespace.
import { App, Chart } from 'cdk8s';
import { Checks, HttpRoute, Listener, MeshGateway, RouteBackend, RouteMatch, RouteNamespaces, RouteParent, istioGateway } from 'cdk8s-canary';

const app = new App();
Checks.of(app).assume({ namespaceLabels: { store: { 'shared-gateway-access': 'true' } } });

const infra = new Chart(app, 'infra', { namespace: 'infra' });
const shared = new MeshGateway(infra, 'shared', {
  provider: new istioGateway.IstioGateway(),
  listeners: [Listener.http({ allow: RouteNamespaces.labelled({ 'shared-gateway-access': 'true' }) })],
});

const store = new Chart(app, 'store', { namespace: 'store' });
new HttpRoute(store, 'store', {
  parents: [RouteParent.gateway(shared)],
  hosts: ['store.example.com'],
  rules: [
    { matches: [RouteMatch.pathPrefix('/login')], backends: [RouteBackend.service('auth', 8080)] },
    { backends: [RouteBackend.service('home', 8080)] },
  ],
});

app.synth();
