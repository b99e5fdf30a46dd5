import { Chart, JsonPatch, Testing } from 'cdk8s';
import { chart, errors, object, objects } from '../../support/synth';
import { Checks, linkerd, RouteMatch } from 'cdk8s-canary';

const { Authentication, MeshIdentity, Network, PolicyTarget } = linkerd;

test('a Server is a port that nobody may call', () => {
  const shop = chart();
  new linkerd.Server(shop, 'web-http', { port: 'http', podLabels: { app: 'web' }, protocol: linkerd.ServerProtocol.HTTP1 });
  expect(object(shop, 'Server')).toMatchObject({
    metadata: { name: 'web-http', namespace: 'shop' },
    spec: { accessPolicy: 'deny', podSelector: { matchLabels: { app: 'web' } }, port: 'http', proxyProtocol: 'HTTP/1' },
  });
});

test('a Server may be of machines outside', () => {
  const shop = chart();
  new linkerd.Server(shop, 'vm', { port: 8080, externalWorkloadLabels: { app: 'vm' } });
  const { spec } = object(shop, 'Server');
  expect(spec.externalWorkloadSelector).toEqual({ matchLabels: { app: 'vm' } });
  expect(spec).not.toHaveProperty('podSelector');
});

const REFERENCES: [string, linkerd.Authentication, object][] = [
  ['a ServiceAccount', Authentication.serviceAccount('web', 'shop'), { group: '', kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
  ['one of the same namespace', Authentication.serviceAccount('web'), { group: '', kind: 'ServiceAccount', name: 'web' }],
];

test.each(REFERENCES)('a policy asks for %s', (_, authentication, reference) => {
  const shop = chart();
  const server = new linkerd.Server(shop, 'web-http', { port: 'http' });
  new linkerd.AuthorizationPolicy(shop, 'callers', { target: PolicyTarget.server(server), requires: [authentication] });
  expect(object(shop, 'AuthorizationPolicy').spec).toEqual({
    targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: 'web-http' }, requiredAuthenticationRefs: [reference],
  });
});

test('a policy for a namespace asks for an identity and an address', () => {
  const shop = chart();
  const meshed = new linkerd.MeshTlsAuthentication(shop, 'meshed', { identities: [MeshIdentity.everyone(), MeshIdentity.of('*.acme.dev')] });
  const office = new linkerd.NetworkAuthentication(shop, 'office', { networks: [Network.cidr('10.0.0.0/8', { except: ['10.1.0.0/16'] })] });
  new linkerd.AuthorizationPolicy(shop, 'both', {
    target: PolicyTarget.namespace('shop'), requires: [Authentication.identity(meshed), Authentication.network(office)],
  });
  expect(object(shop, 'MeshTLSAuthentication').spec).toEqual({ identities: ['*'] });
  expect(object(shop, 'NetworkAuthentication').spec).toEqual({ networks: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }] });
  expect(object(shop, 'AuthorizationPolicy').spec.requiredAuthenticationRefs.map(({ kind, name }: any) => `${kind}/${name}`))
    .toEqual(['MeshTLSAuthentication/meshed', 'NetworkAuthentication/office']);
});

test('identities are those of ServiceAccounts and namespaces', () => {
  const shop = chart();
  new linkerd.MeshTlsAuthentication(shop, 'callers', { identities: [MeshIdentity.serviceAccount('web', 'shop'), MeshIdentity.namespace('mobile')] });
  expect(object(shop, 'MeshTLSAuthentication').spec)
    .toEqual({ identityRefs: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }, { kind: 'Namespace', name: 'mobile' }] });
});

test('routes of a Server have policies of their own', () => {
  const shop = chart();
  const server = new linkerd.Server(shop, 'web-http', { port: 'http' });
  const route = new linkerd.ServerRoute(shop, 'probes', { server, matches: [RouteMatch.pathExact('/ready').also(RouteMatch.method('GET'))] });
  new linkerd.ServerRoute(shop, 'rest', { server });
  expect(object(shop, 'HTTPRoute', 'probes').spec).toEqual({
    parentRefs: [{ group: 'policy.linkerd.io', kind: 'Server', name: 'web-http' }],
    rules: [{ matches: [{ path: { type: 'Exact', value: '/ready' }, method: 'GET' }] }],
  });
  expect(object(shop, 'HTTPRoute', 'rest').spec.rules).toEqual([{ matches: [{ path: { type: 'PathPrefix', value: '/' } }] }]);
  expect(PolicyTarget.route(route).toJSON()).toEqual({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'probes' });
});

test('each caller has a rate', () => {
  const shop = chart();
  const server = new linkerd.Server(shop, 'web-http', { port: 'http' });
  new linkerd.HttpLocalRateLimit(shop, 'rate', {
    server, total: 100, perCaller: 10, overrides: [{ requestsPerSecond: 50, callers: [MeshIdentity.serviceAccount('web', 'shop')] }],
  });
  expect(object(shop, 'HTTPLocalRateLimitPolicy').spec).toEqual({
    targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: 'web-http' },
    total: { requestsPerSecond: 100 },
    identity: { requestsPerSecond: 10 },
    overrides: [{ requestsPerSecond: 50, clientRefs: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }] }],
  });
});

const scope = chart();
const SERVER = new linkerd.Server(scope, 'server', { port: 80 });
const WRONG: [string, () => unknown, string][] = [
  ['a policy for everyone', () => new linkerd.AuthorizationPolicy(scope, 'a', { target: PolicyTarget.server(SERVER), requires: [] }), 'linkerd/policy-for-everyone'],
  ['an identity by address', () => MeshIdentity.of('https://web'), 'linkerd/identity-form'],
  ['a namespace with a slash', () => MeshIdentity.namespace('a/b'), 'linkerd/identity-refs'],
  ['names beside objects', () => new linkerd.MeshTlsAuthentication(scope, 'b', { identities: [MeshIdentity.of('a.b'), MeshIdentity.namespace('c')] }), 'linkerd/identity-refs'],
  ['no identities', () => new linkerd.MeshTlsAuthentication(scope, 'c', { identities: [] }), 'linkerd/identity-refs'],
  ['no networks', () => new linkerd.NetworkAuthentication(scope, 'd', { networks: [] }), 'linkerd/networks'],
  ['a network without end', () => Network.cidr('10.0.0/8'), 'linkerd/networks'],
  ['an exception of letters', () => Network.cidr('10.0.0.0/8', { except: ['office'] }), 'linkerd/networks'],
  ['a port', () => new linkerd.Server(scope, 'e', { port: 99999 }), 'value/port'],
  ['a name in capitals', () => new linkerd.Server(chart(), 'P', { port: 80 }), 'linkerd/name'],
  ['a target with a slash', () => PolicyTarget.namespace('a/b'), 'linkerd/policy-target'],
  ['a profile without namespace', () => new linkerd.ServiceProfile(new Chart(Testing.app(), 'c'), 'p', { service: 'web', routes: [] }), 'linkerd/profile-name'],
  ['a rate of nothing', () => new linkerd.HttpLocalRateLimit(scope, 'f', { server: SERVER, total: 0 }), 'linkerd/rate-limit'],
  ['no rate', () => new linkerd.HttpLocalRateLimit(scope, 'g', { server: SERVER }), 'linkerd/rate-limit'],
  ['a rate above the total', () => new linkerd.HttpLocalRateLimit(scope, 'h', { server: SERVER, total: 5, perCaller: 6 }), 'linkerd/rate-limit'],
  ['a rate for a namespace', () => new linkerd.HttpLocalRateLimit(scope, 'i', {
    server: SERVER, overrides: [{ requestsPerSecond: 1, callers: [MeshIdentity.namespace('a')] }],
  }), 'linkerd/rate-limit'],
];

test.each(WRONG)('%s is refused', (_, make, rule) => {
  expect(make).toThrow(rule);
});

test('what the API server would not see is said by the rules', () => {
  const shop = chart();
  const server = new linkerd.Server(shop, 'web-http', { port: 'http' });
  new linkerd.AuthorizationPolicy(shop, 'two', {
    target: PolicyTarget.server(server), requires: [Authentication.serviceAccount('a'), Authentication.serviceAccount('b')],
  });
  expect(errors(shop)).toEqual([expect.stringContaining('linkerd/authentication-refs')]);
});

test('calls that go out are named', () => {
  const shop = chart();
  const outside = new linkerd.EgressNetwork(shop, 'outside', { policy: linkerd.EgressPolicy.DENY, networks: [Network.cidr('203.0.113.0/24')] });
  outside.allowHttp('rates', { hosts: ['rates.acme.dev'], matches: [RouteMatch.method('GET')] });
  expect(object(shop, 'EgressNetwork').spec).toEqual({ trafficPolicy: 'Deny', networks: [{ cidr: '203.0.113.0/24' }] });
  const parent = { group: 'policy.linkerd.io', kind: 'EgressNetwork', name: 'outside', port: 80 };
  expect(object(shop, 'HTTPRoute', 'outside-rates').spec).toEqual({
    parentRefs: [parent],
    hostnames: ['rates.acme.dev'],
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' }, method: 'GET' }], backendRefs: [{ ...parent, weight: 1 }] }],
  });
});

test('calls over TLS go out in the version that Linkerd reads', () => {
  const shop = chart();
  const outside = new linkerd.EgressNetwork(shop, 'outside', { policy: linkerd.EgressPolicy.DENY });
  const route = outside.allowTls('bank', { hosts: ['bank.example'] });
  Checks.acknowledge(route, 'schema/experimental', 'the experimental channel is installed');
  expect(object(shop, 'TLSRoute')).toMatchObject({
    apiVersion: 'gateway.networking.k8s.io/v1alpha2',
    spec: { parentRefs: [{ kind: 'EgressNetwork', port: 443 }], rules: [{ backendRefs: [{ kind: 'EgressNetwork', port: 443 }] }] },
  });
});

test.each([[[]], [['bank example']]])('calls to %j are refused', hosts => {
  const outside = new linkerd.EgressNetwork(chart(), 'outside', { policy: linkerd.EgressPolicy.ALLOW });
  expect(() => outside.allowHttp('x', { hosts })).toThrow('value/host');
});

test('a ServiceProfile is named after its Service, and is not for the future', () => {
  const shop = chart();
  new linkerd.ServiceProfile(shop, 'legacy', { service: 'legacy', routes: [{ name: 'books', method: 'GET', pathRegex: '/books', retryable: true }] });
  expect(object(shop, 'ServiceProfile')).toMatchObject({
    metadata: { name: 'legacy.shop.svc.cluster.local' },
    spec: { routes: [{ name: 'books', condition: { method: 'GET', pathRegex: '/books' }, isRetryable: true }] },
  });
  expect(Checks.of(shop).findings.map(({ rule }) => rule)).toContain('linkerd/service-profile');
});

test('every construct is one object, for patches', () => {
  SERVER.apiObject.addJsonPatch(JsonPatch.add('/metadata/labels', { team: 'checkout' }));
  expect(objects(scope)).toEqual([expect.objectContaining({ metadata: { name: SERVER.serverName, namespace: 'shop', labels: { team: 'checkout' } } })]);
});
