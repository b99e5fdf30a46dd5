import * as assert from 'node:assert/strict';
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs, backend } from './backend';
import { Answer, Cluster, TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { HttpRoute, MeshGateway, RouteFilter, RouteParent, traefik } from 'cdk8s-canary';

const { Middleware, RequestSource } = traefik;
const NAMESPACE = 't-middlewares';

/** A user `ann` with the password `secret`, as htpasswd writes it. */
const USERS = 'ann:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=';

function app(): App {
  const made = new App();
  const chart = new Chart(made, NAMESPACE, { namespace: NAMESPACE });
  new kplus.Secret(chart, 'users', { metadata: { name: 'users' }, stringData: { users: USERS } });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const [web, flaky, broken] = ['v1', 'v2-flaky50', 'v3-broken'].map(version => backend(chart, version));
  const prefix = Middleware.stripPrefix(chart, 'short', { prefixes: ['/api'] });
  const headers = Middleware.headers(chart, 'headers', {
    setRequest: { 'x-set': 'ours' }, removeRequest: ['x-remove'], removeResponse: ['x-pod'], cors: { allowOrigins: ['https://a.test'], allowMethods: ['PUT'] },
  });
  const hosts: [string, typeof web, traefik.Middleware][] = [
    ['chain', web, Middleware.chain(chart, 'chain', [prefix, headers])],
    ['limit', web, Middleware.rateLimit(chart, 'limit', { average: 1, period: Duration.minutes(10), burst: 3, source: RequestSource.header('x-tenant') })],
    ['password', web, Middleware.basicAuth(chart, 'password', { secretName: 'users', userHeader: 'x-user' })],
    ['addresses', web, Middleware.ipAllowList(chart, 'addresses', { networks: ['192.0.2.0/24'] })],
    ['retry', flaky, Middleware.retry(chart, 'retry', { attempts: 3, statusCodes: ['500'] })],
    ['circuit', broken, Middleware.circuitBreaker(chart, 'circuit', { expression: 'ResponseCodeRatio(500, 600, 0, 600) > 0.5', responseCode: 509 })],
  ];
  for (const [host, to, { extensionReference }] of hosts) {
    new HttpRoute(chart, `through-${host}`, {
      parents: [RouteParent.gateway(edge)],
      hosts: [`${host}.${NAMESPACE}.test`],
      rules: [{ filters: [RouteFilter.extension(extensionReference)], backends: [to] }],
    });
  }
  return made;
}

scenario('Traefik does what Middlewares say that routes name: headers, paths, CORS, limits, passwords, addresses, retries, circuits', [TRAEFIK], async cluster => {
  await cluster.apply(app());
  const url = (host: string) => `http://${host}.${NAMESPACE}.test/api/1`;
  const ask = (host: string, headers: { [name: string]: string } = {}, method?: string) => cluster.outside.request(url(host), { headers, method });
  await answeredAs(cluster, [['v1', url('chain')], ['status 401', url('password')], ['status 403', url('addresses')]]);

  const { pod, headers } = await ask('chain', { 'x-set': 'theirs', 'x-remove': 'theirs', 'origin': 'https://a.test' });
  assert.deepEqual([pod!.path, pod!.headers['x-set'], pod!.headers['x-remove'], headers['x-pod']], ['/1', 'ours', undefined, undefined]);
  assert.equal(headers['access-control-allow-origin'], 'https://a.test');
  const asked = await ask('chain', { 'origin': 'https://a.test', 'access-control-request-method': 'PUT' }, 'OPTIONS');
  assert.deepEqual([asked.status, asked.headers['access-control-allow-methods'], asked.pod], [200, 'PUT', undefined]);

  const user = await ask('password', { authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` });
  assert.deepEqual([user.status, user.pod!.headers['x-user'], user.pod!.headers.authorization], [200, 'ann', undefined]);

  // Whenever Traefik is told of other routes, it begins to count anew.
  let tenants = 0;
  await cluster.until('one tenant after the other gets three answers', async () => {
    const tenant = `tenant-${tenants += 1}`;
    return String(await statuses(5, () => ask('limit', { 'x-tenant': tenant }))) === '200,200,200,429,429';
  });

  await cluster.outside.reaches('v2-flaky50', url('retry'));
  assert.deepEqual(new Set(await statuses(20, () => ask('retry'))), new Set([200]));
  await opens(cluster, () => ask('circuit'));
});

async function statuses(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  const all: number[] = [];
  while (all.length < count) { all.push((await ask()).status); }
  return all;
}

/** The backend is left alone once it has failed often enough. */
function opens(cluster: Cluster, ask: () => Promise<Answer>): Promise<unknown> {
  return cluster.until('the circuit is open', async () => {
    const { status, pod } = await ask();
    return status === 509 && pod === undefined;
  });
}
