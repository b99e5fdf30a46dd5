// gRPC calls by service and method, from outside and between apps, and to what other charts make.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, GrpcMatch, GrpcRoute, MeshGateway, RouteBackend, RouteFilter, RouteParent, linkerd, traefik } from 'cdk8s-canary';

const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// Traefik calls it by its address, so that the mesh may divide calls from outside too.
const orders = new kplus.Service(shop, 'orders', {
  metadata: { name: 'orders', annotations: { 'traefik.io/service.nativelb': 'true' } },
  ports: [{ port: 9000, name: 'grpc' }],
});
orders.selectLabel('app', 'orders');

// The route is in the namespace of the platform, and may use the Service in that of the shop.
new GrpcRoute(platform, 'orders', {
  parents: [RouteParent.gateway(new MeshGateway(platform, 'edge', { provider: new traefik.TraefikGateway() }))],
  hosts: ['orders.acme.dev'],
  rules: [{
    matches: [
      GrpcMatch.method('acme.shop.Orders'),
      GrpcMatch.methodRegex('acme\\.reports\\..*', 'Get.*'),
      GrpcMatch.methodOfAnyService('Check').also(GrpcMatch.header('x-tenant', 'acme')),
    ],
    filters: [RouteFilter.requestHeaders({ set: { 'x-edge': 'traefik' } })],
    backends: [RouteBackend.fromService(orders)],
  }],
});

// Meshed callers of the old Service already get one of its methods from an app of its own, canaries included.
const cart = new CanaryApp(shop, 'cart', {
  image: 'ghcr.io/acme/cart:2.1.0',
  port: 50051,
  readiness: kplus.Probe.fromCommand(['/bin/grpc_health_probe', '-addr=:50051']),
});
new GrpcRoute(shop, 'orders-in-mesh', {
  parents: [RouteParent.service('orders', 9000, { mesh: new linkerd.LinkerdMesh() })],
  rules: [
    { matches: [GrpcMatch.method('acme.shop.Orders', 'AddToCart')], backends: [RouteBackend.of(cart)] },
    { backends: [RouteBackend.fromService(orders)] },
  ],
});

app.synth();
