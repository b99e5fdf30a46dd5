/** Pods and Services on loopback addresses. Only Linux has more than one of those. */
import * as http from 'node:http';
import { clusterOf, endpointsFor, podOf, routeOn, serviceOf } from './cluster-fixture';
import { Metrics } from './metrics';
import { Cluster } from './objects';
import { PodsStandIn } from './pods';
import { ServiceProxyStandIn } from './service-proxy';

/** An address of this test run only. */
const address = (last: number) => `127.${100 + process.pid % 100}.${Math.floor(process.pid / 100) % 250}.${last}`;
const [OLD_IP, NEW_IP, GONE_IP, SERVICE_IP] = [1, 2, 3, 4].map(address);

/** Below 1024 only root may listen. */
const PORT = 8000;

const CLUSTER = clusterOf({
  pods: [podOf('old', 'web:1', OLD_IP, { labels: { app: 'web' } }), podOf('new', 'web:2-flaky20', NEW_IP)],
  services: [serviceOf('web', SERVICE_IP, PORT), serviceOf('old', 'None'), serviceOf('new', 'None')],
  endpointSlices: [endpointsFor('old', GONE_IP, OLD_IP), endpointsFor('new', NEW_IP)],
  routes: [routeOn('web', [{
    filters: [{ type: 'ResponseHeaderModifier', responseHeaderModifier: { set: [{ name: 'x-seen', value: 'yes' }] } }],
    backendRefs: [{ name: 'old', port: 80, weight: 75 }, { name: 'new', port: 80, weight: 25 }],
  }], PORT)],
});

const metrics = new Metrics();
const pods = new PodsStandIn(metrics);
const services = new ServiceProxyStandIn();
const follow = (cluster: Cluster) => Promise.all([pods.follow(cluster), services.follow(cluster)]);

interface Answer {
  readonly status?: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: any;
}

function ask(host: string, port: number, options: http.RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http.request({ host, port, agent: false, ...options }, response => {
      let text = '';
      response.on('data', chunk => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: JSON.parse(text) }));
    }).on('error', reject).end(body);
  });
}

(process.platform === 'linux' ? describe : describe.skip)('on real sockets', () => {
  beforeEach(() => follow(CLUSTER));
  afterAll(() => follow(clusterOf({})));

  test('a pod says who it is and what it was asked', async () => {
    const { status, headers, body } = await ask(OLD_IP, 8080, { path: '/a?b=c', headers: { 'x-mine': 'd' } });
    expect([status, headers['x-pod']]).toEqual([200, 'old']);
    expect(body).toMatchObject({
      from: 'pod stand-in',
      pod: 'old',
      namespace: 'shop',
      image: 'web:1',
      version: '1',
      labels: { app: 'web' },
      method: 'GET',
      path: '/a?b=c',
      headers: { 'x-mine': 'd' },
    });
  });

  test('a caller may choose the status, and both are counted', async () => {
    expect((await ask(OLD_IP, 8080, { headers: { 'x-stand-in-status': '418' } })).status).toBe(418);
    expect(metrics.text(CLUSTER)).toMatch(/^response_total\{.*pod="old".*status_code="418"/m);
  });

  test('a Service divides by weight, past endpoints that cannot be reached', async () => {
    const answers: Answer[] = [];
    for (let n = 0; n < 40; n++) { answers.push(await ask(SERVICE_IP, PORT)); }
    const count = (pod: string, status: number) => answers.filter(answer => answer.body.pod === pod && answer.status === status).length;
    expect([count('old', 200), count('new', 200), count('new', 500)]).toEqual([30, 8, 2]);
    expect(new Set(answers.map(answer => answer.headers['x-seen']))).toEqual(new Set(['yes']));
  });

  test('method, path, host and body go through a Service', async () => {
    const { body } = await ask(SERVICE_IP, PORT, { method: 'POST', path: '/a?b=c', headers: { host: 'web.shop' } }, 'hello');
    expect(body).toMatchObject({ method: 'POST', path: '/a?b=c', headers: { 'host': 'web.shop', 'content-length': '5' } });
  });

  test('an address goes with its pod, or to the next one', async () => {
    await follow(clusterOf({ pods: [podOf('next', 'web:3', NEW_IP)] }));
    expect((await ask(NEW_IP, 8080)).body).toMatchObject({ pod: 'next', version: '3' });
    await new Promise(resolve => setTimeout(resolve, 20));
    await expect(ask(OLD_IP, 8080)).rejects.toThrow('ECONNREFUSED');
    await expect(ask(SERVICE_IP, PORT)).rejects.toThrow('ECONNREFUSED');
  });

  test('a pod with a preStop pause answers a little longer', async () => {
    const { spec, ...pod } = podOf('patient', 'web:4', NEW_IP);
    const containers = spec.containers.map(container => ({ ...container, lifecycle: { preStop: { sleep: { seconds: 1 } } } }));
    await follow(clusterOf({ pods: [{ ...pod, spec: { containers } }] }));
    await follow(clusterOf({}));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect((await ask(NEW_IP, 8080)).body).toMatchObject({ pod: 'patient' });
  });

  test('an address that somebody else has is left to them, and what can be opened is', async () => {
    const genuine = http.createServer((_, response) => response.end('{"from":"genuine"}'));
    await new Promise<void>(resolve => genuine.listen(PORT, GONE_IP, resolve));
    await follow({ ...CLUSTER, services: [serviceOf('genuine', GONE_IP, PORT), serviceOf('web', SERVICE_IP, PORT)], routes: [] });
    expect((await ask(GONE_IP, PORT)).body).toEqual({ from: 'genuine' });
    expect((await ask(SERVICE_IP, PORT)).body).toMatchObject({ from: 'mesh stand-in' });
    await new Promise(resolve => genuine.close(resolve));
  });
});
