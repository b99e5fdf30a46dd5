// Meshed callers of a Service: divided by path for HTTP, by method for gRPC.
import { App, Chart } from 'cdk8s';
import { GrpcMatch, GrpcRoute, HttpRoute, RouteBackend, RouteMatch, RouteParent } from 'cdk8s-canary';

const app = new App();
const mesh = new Chart(app, 'mesh', { namespace: 'mesh' });

new HttpRoute(mesh, 'echo', {
  parents: [RouteParent.service('echo', 80)],
  rules: [
    { matches: [RouteMatch.pathExact('/v2')], backends: [RouteBackend.service('echo-v2', 80)] },
    { backends: [RouteBackend.service('echo-v1', 80)] },
  ],
});

new GrpcRoute(mesh, 'orders', {
  parents: [RouteParent.service('orders', 50051)],
  rules: [
    { matches: [GrpcMatch.method('shop.Orders', 'Place')], backends: [RouteBackend.service('orders-v2', 50051)] },
    { backends: [RouteBackend.service('orders-v1', 50051)] },
  ],
});

app.synth();
