// Who may use what across namespaces: labels let teams attach, their Services and certificates are granted by name, and others by hand.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  Certificate, Checks, HttpRoute, Listener, MeshGateway, ReferenceGrant, RouteBackend, RouteMatch, RouteNamespaces, RouteParent, traefik,
} from 'cdk8s-canary';

const app = new App();
Checks.of(app).assume({ namespaceLabels: { shop: { exposed: 'yes' } } });
const [pki, platform, cart, shop] = ['pki', 'platform', 'cart', 'shop'].map(namespace => new Chart(app, namespace, { namespace }));

const edge = new MeshGateway(platform, 'edge', {
  provider: new traefik.TraefikGateway(),
  listeners: [Listener.https({
    hostname: '*.acme.dev',
    certificate: Certificate.fromSecretIn(pki, 'acme-tls'),
    allow: RouteNamespaces.labelled({ exposed: 'yes' }),
  })],
});

// The route of the shop leads to a Service of another team, which is in this app, too: the grant comes along.
const service = new kplus.Service(cart, 'cart', { metadata: { name: 'cart' }, ports: [{ port: 8080 }] });
new HttpRoute(shop, 'shop', {
  parents: [RouteParent.gateway(edge)],
  hosts: ['shop.acme.dev'],
  rules: [
    { matches: [RouteMatch.pathPrefix('/cart')], backends: [RouteBackend.fromService(service)] },
    { backends: [RouteBackend.service('web', 8080)] },
  ],
});

// Routes that are made elsewhere may use it because it is said here.
new ReferenceGrant(cart, 'partners-use-cart', {
  sources: [{ kind: 'HTTPRoute', namespace: 'partners' }, { kind: 'GRPCRoute', namespace: 'partners' }],
  targets: [{ kind: 'Service', name: 'cart' }],
});

app.synth();
