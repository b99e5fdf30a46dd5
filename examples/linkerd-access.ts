// Who may call whom: the gateway the shop, the shop its orders, an office too; everyone else gets 403.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, Hook, MeshGateway, Peer, linkerd, traefik } from 'cdk8s-canary';

const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const edge = new MeshGateway(platform, 'edge', { provider: new traefik.TraefikGateway() });
const shop = new Chart(app, 'shop', { namespace: 'shop' });
new linkerd.MeshedNamespace(shop, 'shop', { inboundPolicy: linkerd.InboundPolicy.DENY });

// The namespace adds the proxies, and refuses everyone who is not named.
const mesh = new linkerd.LinkerdMesh({ injectedByNamespace: true });
const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
const web = new CanaryApp(shop, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, mesh, readiness, gateway: edge, hosts: ['shop.acme.dev'] });
const orders = new CanaryApp(shop, 'orders', { image: 'ghcr.io/acme/orders:2.0.0', port: 8080, mesh, readiness, appProtocol: 'http' });

web.connections.allowFrom(Peer.gateway(edge, { serviceAccount: 'traefik', namespace: 'traefik' }));
web.connections.allowFrom(Peer.prometheus());
orders.connections.allowFrom(Peer.app(web));
orders.connections.allowFrom(Peer.network('10.20.0.0/16'));
orders.connections.allowFrom(Peer.prometheus());

// Load is made from within the mesh, by a load tester with a ServiceAccount of its own.
orders.addHook(Hook.loadTest('http://flagger-loadtester.test/', 'hey -z 1m -q 10 -c 2 http://orders-canary.shop:8080/'));
orders.connections.allowFrom(Peer.loadTester({ serviceAccount: 'flagger-loadtester', namespace: 'test' }));

app.synth();
