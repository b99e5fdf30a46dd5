/** A program that leaves nothing of Gateway API out. What it writes would make little sense in a cluster. */
import { App, Chart, Duration, Testing } from 'cdk8s';
import {
  BackendTlsPolicy, BackendTrafficPolicy, Certificate, CertificateAuthority, Checks, GatewayAddress, GatewayClass, GrpcMatch, GrpcRoute, HttpRoute,
  Listener, ListenerSet, MeshGateway, PathModifier, RouteBackend, RouteFilter, RouteMatch, RouteNamespaces, RouteParent, SessionPersistence,
  SubjectName, TcpRoute, TlsRoute, UdpRoute, Weight, generic,
} from 'cdk8s-canary';

const provider = new generic.GenericGateway({ className: 'everything', controllerName: 'acme.dev/gateway' });

/** Objects that hold each field of Gateway API that our constructs can write. */
export function everyField(): any[] {
  const app = Testing.app();
  Checks.of(app).assume({ versions: { gatewayApiChannel: 'experimental' } });
  const chart = new Chart(app, 'all', { namespace: 'all' });
  const edge = gateways(chart);
  httpRoutes(chart, edge);
  grpcRoutes(chart, edge);
  connections(chart, edge);
  policies(chart);
  return app.charts.flatMap(made => made.toJson());
}

function gateways(chart: Chart): MeshGateway {
  new GatewayClass(chart, 'class', {
    provider, description: 'has everything', parameters: { group: 'acme.dev', kind: 'Settings', name: 'all' }, parametersNamespace: 'infra',
  });
  const certificate = Certificate.fromSecret('tls', { namespace: 'certificates' });
  const authorities = [CertificateAuthority.fromConfigMap('clients', { namespace: 'certificates' })];
  const edge = new MeshGateway(chart, 'edge', {
    provider,
    listeners: [
      Listener.http({ hostname: '*.acme.dev', allow: RouteNamespaces.labelled({ team: 'shop' }), kinds: ['HTTPRoute'] }),
      Listener.https({ certificate, tlsOptions: { 'acme.dev/cipher': 'strong' }, allow: RouteNamespaces.named('shop', 'all') }),
      Listener.tlsPassthrough({ port: 8443 }),
      Listener.tcp({ port: 5432 }),
      Listener.udp({ port: 53 }),
    ],
    addresses: [GatewayAddress.ip('203.0.113.7')],
    infrastructure: { labels: { team: 'infra' }, annotations: { note: 'all' }, parameters: { group: 'acme.dev', kind: 'Settings', name: 'edge' } },
    allowListeners: RouteNamespaces.labelled({ team: 'shop' }),
    clientCertificate: certificate,
  });
  edge.requireClientCertificates({ authorities, optional: true });
  edge.requireClientCertificates({ authorities, ports: [443] });
  return edge;
}

function httpRoutes(chart: Chart, edge: MeshGateway): void {
  const headers = { set: { 'x-a': '1' }, add: { 'x-b': '2' }, remove: ['x-c'] };
  const other = { namespace: 'other' };
  const next = RouteBackend.service('next', 8080, other);
  const auth = { allowedHeaders: ['x-user'], bodyBytes: 1024 };
  const common = [
    RouteFilter.requestHeaders(headers),
    RouteFilter.responseHeaders(headers),
    RouteFilter.mirror(next, { percent: 10 }),
    RouteFilter.mirror(next, { fraction: { numerator: 1, denominator: 1000 } }),
    RouteFilter.cors({
      allowOrigins: ['https://acme.dev'],
      allowMethods: ['GET'],
      allowHeaders: ['x-a'],
      exposeHeaders: ['x-b'],
      allowCredentials: true,
      maxAge: Duration.hours(1),
    }),
    RouteFilter.extension({ group: 'acme.dev', kind: 'Filter', name: 'all' }),
    RouteFilter.httpAuth(next, { ...auth, path: '/auth', allowedResponseHeaders: ['x-user'] }),
    RouteFilter.rewrite({ hostname: 'web.acme.dev', path: PathModifier.prefix('/b') }),
  ];
  const full = [RouteFilter.grpcAuth(next, auth), RouteFilter.rewrite({ path: PathModifier.full('/c') })];
  const redirect = [RouteFilter.redirect({ scheme: 'https', hostname: 'acme.dev', port: 8443, path: PathModifier.full('/d'), statusCode: 308 })];
  const prefix = [RouteFilter.redirect({ path: PathModifier.prefix('/f') })];
  const web = (filters: RouteFilter[]) => RouteBackend.service('web', 8080, { ...other, weight: Weight.share(3), filters });
  new HttpRoute(chart, 'http', {
    parents: [RouteParent.gateway(edge, { listener: 'http' }), RouteParent.service('web', 8080)],
    hosts: ['shop.acme.dev'],
    rules: [
      {
        name: 'everything',
        matches: [
          RouteMatch.pathPrefix('/a').also(RouteMatch.headerRegex('x-a', '.+')).also(RouteMatch.queryParamRegex('q', '.+')).also(RouteMatch.method('GET')),
        ],
        filters: common,
        backends: [web(common)],
        timeouts: { request: Duration.seconds(10), backendRequest: Duration.seconds(3) },
        retry: { attempts: 3, statusCodes: [503], backoff: Duration.millis(100) },
        sessionPersistence: SessionPersistence.cookie('sticky', { absoluteTimeout: Duration.hours(1), idleTimeout: Duration.minutes(5), permanent: true }),
      },
      { filters: full, backends: [web(full)] },
      { matches: [RouteMatch.pathExact('/d')], filters: redirect },
      { matches: [RouteMatch.pathPrefix('/e')], filters: prefix },
      { matches: [RouteMatch.pathPrefix('/g')], backends: [web(redirect)] },
      { matches: [RouteMatch.pathPrefix('/h')], backends: [web(prefix)] },
    ],
  });
}

function grpcRoutes(chart: Chart, edge: MeshGateway): void {
  const headers = { set: { 'x-a': '1' }, add: { 'x-b': '2' }, remove: ['x-c'] };
  const other = { namespace: 'other' };
  const next = RouteBackend.service('next', 8080, other);
  const filters = [
    RouteFilter.requestHeaders(headers),
    RouteFilter.responseHeaders(headers),
    RouteFilter.mirror(next, { percent: 10 }),
    RouteFilter.mirror(next, { fraction: { numerator: 1, denominator: 1000 } }),
    RouteFilter.extension({ group: 'acme.dev', kind: 'Filter', name: 'all' }),
  ];
  new GrpcRoute(chart, 'grpc', {
    parents: [RouteParent.gateway(edge, { listener: 'https' }), RouteParent.service('orders', 50051)],
    hosts: ['orders.acme.dev'],
    rules: [{
      name: 'everything',
      matches: [GrpcMatch.method('shop.Orders', 'Place').also(GrpcMatch.headerRegex('x-a', '.+'))],
      filters,
      backends: [RouteBackend.service('orders', 50051, { ...other, weight: Weight.share(3), filters })],
      sessionPersistence: SessionPersistence.cookie('sticky', { absoluteTimeout: Duration.hours(1), idleTimeout: Duration.minutes(5), permanent: true }),
    }],
  });
}

function connections(chart: Chart, edge: MeshGateway): void {
  const backends = [RouteBackend.service('db', 5432, { namespace: 'other', weight: Weight.share(3) })];
  const ruleName = 'everything';
  new TlsRoute(chart, 'tls', {
    parents: [RouteParent.gateway(edge, { listener: 'tls-passthrough' }), RouteParent.service('db', 5432)], hosts: ['db.acme.dev'], backends, ruleName,
  });
  new TcpRoute(chart, 'tcp', { parents: [RouteParent.gateway(edge, { listener: 'tcp-5432' }), RouteParent.service('db', 5432)], backends, ruleName });
  new UdpRoute(chart, 'udp', { parents: [RouteParent.gateway(edge, { listener: 'udp-53' }), RouteParent.service('dns', 53)], backends, ruleName });

  const set = new Chart(chart.node.root as App, 'set', { namespace: 'shop' });
  new ListenerSet(set, 'more', {
    gateway: edge,
    listeners: [
      Listener.http({ name: 'a', hostname: 'a.acme.io', allow: RouteNamespaces.labelled({ team: 'shop' }), kinds: ['HTTPRoute'] }),
      Listener.https({
        name: 'b',
        hostname: 'b.acme.io',
        certificate: Certificate.fromSecret('tls', { namespace: 'certificates' }),
        tlsOptions: { 'acme.dev/cipher': 'strong' },
        allow: RouteNamespaces.named('shop'),
      }),
    ],
  });
}

function policies(chart: Chart): void {
  new BackendTlsPolicy(chart, 'private', {
    targets: [{ service: 'web', portName: 'https' }],
    hostname: 'web.acme.dev',
    authorities: [CertificateAuthority.fromConfigMap('company')],
    subjectNames: [SubjectName.hostname('web.acme.dev'), SubjectName.uri('spiffe://acme.dev/web')],
    options: { 'acme.dev/cipher': 'strong' },
  });
  new BackendTlsPolicy(chart, 'public', { targets: [{ service: 'next' }], hostname: 'next.acme.dev' });
  new BackendTrafficPolicy(chart, 'budget', {
    services: ['web'],
    retryBudget: { percent: 10, interval: Duration.seconds(5), minPerSecond: 3 },
    sessionPersistence: SessionPersistence.cookie('sticky', { absoluteTimeout: Duration.hours(1), idleTimeout: Duration.minutes(5), permanent: true }),
  });
}
