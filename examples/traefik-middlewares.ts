// What Traefik does beyond Gateway API: rate limits, headers, passwords, retries, sessions that stay, UDP. It is started with --providers.kubernetescrd.
import { App, Chart, Duration } from 'cdk8s';
import { HttpRoute, MeshGateway, RouteBackend, RouteFilter, RouteMatch, RouteParent, Weight, traefik } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const edge = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway(), createClass: true });

const perTenant = traefik.Middleware.rateLimit(shop, 'per-tenant', { average: 100, burst: 50, source: traefik.RequestSource.header('x-tenant') });
const browsers = traefik.Middleware.headers(shop, 'browsers', {
  cors: { allowOrigins: ['https://acme.dev'], allowMethods: ['GET', 'POST'], maxAge: Duration.hours(1) },
  httpsOnlyFor: Duration.days(365),
  removeResponse: ['server'],
});
const patient = traefik.Middleware.retry(shop, 'patient', { attempts: 3, initialInterval: Duration.millis(100), statusCodes: ['502-504'] });
const staff = traefik.Middleware.chain(shop, 'staff', [
  traefik.Middleware.ipAllowList(shop, 'office', { networks: ['192.0.2.0/24'] }),
  traefik.Middleware.basicAuth(shop, 'password', { secretName: 'staff' }),
  traefik.Middleware.stripPrefix(shop, 'without-admin', { prefixes: ['/admin'] }),
]);
const resting = traefik.Middleware.circuitBreaker(shop, 'resting', { expression: 'NetworkErrorRatio() > 0.30' });

// Callers stay with the version that answered them first.
const web = traefik.TraefikService.weighted(shop, 'web', {
  backends: [
    { backend: RouteBackend.service('web-v1', 8080), weight: Weight.percent(90) },
    { backend: RouteBackend.service('web-v2', 8080), weight: Weight.percent(10) },
  ],
  sticky: { name: 'version', secure: true, httpOnly: true },
});

const through = (...middlewares: traefik.Middleware[]) => middlewares.map(middleware => RouteFilter.extension(middleware.extensionReference));
const route = new HttpRoute(shop, 'shop', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'] });
route.addRule({ filters: through(perTenant, browsers, patient), backends: [RouteBackend.of(web)] });
route.addRule({ matches: [RouteMatch.pathPrefix('/admin')], filters: through(staff, resting), backends: [RouteBackend.service('admin', 8080)] });

// Traefik reads no UDPRoutes, and TCPRoutes only from the experimental channel.
new traefik.IngressRouteUdp(shop, 'positions', { entryPoints: ['positions'], backends: [{ backend: RouteBackend.service('positions', 5353) }] });
new traefik.IngressRouteTcp(shop, 'queue', { entryPoints: ['queue'], hosts: ['queue.acme.dev'], backends: [{ backend: RouteBackend.service('queue', 5671) }] });

app.synth();
