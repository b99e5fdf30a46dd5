// Retries, sessions and permission by a server of one's own: they need the CRDs of the experimental channel.
import { App, Chart, Duration } from 'cdk8s';
import { Checks, HttpRoute, MeshGateway, RouteBackend, RouteFilter, RouteMatch, RouteParent, SessionPersistence, generic } from 'cdk8s-canary';

const app = new App();
Checks.of(app).assume({ versions: { gatewayApiChannel: 'experimental' } });
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const provider = new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/gateway-controller' });
const edge = new MeshGateway(shop, 'edge', { provider });

new HttpRoute(shop, 'shop', {
  parents: [RouteParent.gateway(edge, { port: 80 })],
  hosts: ['shop.acme.dev'],
  rules: [{
    name: 'account',
    matches: [RouteMatch.pathPrefix('/account')],
    filters: [RouteFilter.grpcAuth(RouteBackend.service('permissions', 9000), { allowedHeaders: ['authorization'] })],
    backends: [RouteBackend.service('account', 8080)],
    sessionPersistence: SessionPersistence.cookie('account', { absoluteTimeout: Duration.hours(8), permanent: true }),
  }, {
    name: 'catalogue',
    backends: [RouteBackend.service('catalogue', 8080)],
    retry: { attempts: 2, statusCodes: [502, 503, 504], backoff: Duration.millis(100) },
  }],
});

app.synth();
