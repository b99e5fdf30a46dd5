// Which requests go where, and what is done to them on their way.
import { App, Chart, Duration } from 'cdk8s';
import { HttpRoute, MeshGateway, PathModifier, RouteBackend, RouteFilter, RouteMatch, RouteParent, Weight, envoy } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new envoy.EnvoyGateway() });

const route = new HttpRoute(shop, 'shop', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'] });
route.addRule({
  name: 'cart',
  matches: [RouteMatch.pathPrefix('/cart')],
  filters: [
    RouteFilter.rewrite({ path: PathModifier.prefix('/v2/cart'), hostname: 'cart.internal' }),
    RouteFilter.requestHeaders({ set: { 'x-tenant': 'acme' }, remove: ['x-debug'] }),
    RouteFilter.responseHeaders({ add: { 'cache-control': 'no-store' } }),
  ],
  timeouts: { request: Duration.seconds(10), backendRequest: Duration.millis(1500) },
  backends: [RouteBackend.service('cart', 8080)],
});
// A tenth of the searches is answered by the next version too, and nobody sees its answers.
route.addRule({
  matches: [RouteMatch.pathPrefix('/search').also(RouteMatch.method('GET')), RouteMatch.queryParam('view', 'search')],
  filters: [
    RouteFilter.cors({ allowOrigins: ['https://*.acme.dev'], allowMethods: ['GET'], maxAge: Duration.hours(1) }),
    RouteFilter.mirror(RouteBackend.service('search-next', 8080), { percent: 10 }),
  ],
  backends: [RouteBackend.service('search', 8080)],
});
route.addRule({
  matches: [RouteMatch.pathExact('/sale')],
  filters: [RouteFilter.redirect({ scheme: 'https', hostname: 'sale.acme.dev', path: PathModifier.full('/'), statusCode: 308 })],
});
route.addRule({
  backends: [
    RouteBackend.service('web', 8080, { weight: Weight.percent(90) }),
    RouteBackend.service('web-next', 8080, { weight: Weight.percent(10), filters: [RouteFilter.requestHeaders({ set: { 'x-version': 'next' } })] }),
  ],
});

app.synth();
