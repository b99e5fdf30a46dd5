import * as assert from 'node:assert/strict';
import * as http from 'node:http';
import { App, Chart } from 'cdk8s';
import { answeredAs, backend } from './backend';
import { serviceFor } from './own-backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { HttpRoute, MeshGateway, RouteBackend, RouteMatch, RouteParent, traefik, TrafficSplit, Weight } from 'cdk8s-canary';

const NAMESPACE = 't-own';
const COPIES = { address: '10.244.252.1', port: 8080 };
const url = (host: string) => `http://${host}.${NAMESPACE}.test/`;

function app(): App {
  const made = new App();
  const chart = new Chart(made, NAMESPACE, { namespace: NAMESPACE });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const parents = [RouteParent.gateway(edge)];
  const broken = backend(chart, 'v3-broken');
  const of = (version: string, percent: number) => RouteBackend.service(version, 8080, { weight: Weight.percent(percent) });
  backend(chart, 'v1');
  backend(chart, 'v2');
  new TrafficSplit(chart, 'split', {
    parents,
    hosts: [`split.${NAMESPACE}.test`],
    backends: [of('v1', 75), of('v2', 25)],
    exceptions: [{ matches: [RouteMatch.header('x-tester', 'yes')], backends: [of('v2', 100)] }],
    mirror: { backend: serviceFor(chart, 'copies', COPIES), percent: 50 },
    output: new traefik.TraefikServiceSplit(),
  });
  new TrafficSplit(chart, 'sticky', {
    parents, hosts: [`sticky.${NAMESPACE}.test`], backends: [of('v1', 50), of('v2', 50)], output: new traefik.TraefikServiceSplit({ sticky: { name: 'version' } }),
  });
  const failover = traefik.TraefikService.failover(chart, 'failover', { backend: broken, fallback: of('v1', 100), statusCodes: ['500-504'] });
  new HttpRoute(chart, 'second-choice', {
    parents, hosts: [`failover.${NAMESPACE}.test`], rules: [{ backends: [RouteBackend.of(failover)] }],
  });
  return made;
}

scenario('Traefik divides and copies requests, keeps callers, and has a second choice, by TraefikServices that routes lead to', [TRAEFIK], async cluster => {
  let copies = 0;
  const server = http.createServer((_, response) => {
    copies += 1;
    response.end();
  }).listen(COPIES.port, COPIES.address);
  try {
    await cluster.apply(app());
    await cluster.outside.settles({ v1: 30, v2: 10 }, url('split'));
    copies = 0;
    await cluster.outside.settles({ v1: 30, v2: 10 }, url('split'));
    await cluster.until('half of the requests are copied', () => Promise.resolve(copies > 0 && copies % 20 === 0));
    const tester = await cluster.outside.requests(10, url('split'), { headers: { 'x-tester': 'yes' } });
    assert.deepEqual({ ...tester.byVersion }, { v2: 10 });

    await cluster.outside.settles({ v1: 10, v2: 10 }, url('sticky'));
    const { headers, pod } = await cluster.outside.request(url('sticky'));
    const [cookie] = headers['set-cookie']![0].split(';');
    assert.match(cookie, /^version=/);
    const kept = await cluster.outside.requests(10, url('sticky'), { headers: { cookie } });
    assert.deepEqual({ ...kept.byVersion }, { [pod!.version]: 10 });

    await answeredAs(cluster, [['v1', url('failover')]]);
  } finally {
    server.close();
  }
});
