import { App, Chart } from 'cdk8s';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { MeshGateway, RouteMatch, traefik } from 'cdk8s-canary';

scenario('Traefik follows the more specific match, whichever was written first', [TRAEFIK], async cluster => {
  const app = new App();
  const chart = new Chart(app, 't-matches', { namespace: 't-matches' });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const versions = ['all', 'path', 'tester', 'both', 'cookie', 'query', 'post'] as const;
  const to = Object.fromEntries(versions.map(version => [version, backend(chart, version)]));
  const tester = RouteMatch.header('x-tester', 'yes');
  const splits: [string, RouteMatch[]?][] = [
    ['all'],
    ['path', [RouteMatch.pathPrefix('/checkout')]],
    ['tester', [tester]],
    ['both', [tester.also(RouteMatch.pathPrefix('/checkout'))]],
    ['cookie', [RouteMatch.cookie('beta', 'on')]],
    ['query', [RouteMatch.queryParam('beta', 'on')]],
    ['post', [RouteMatch.method('POST')]],
  ];
  const hosts = { 'general-first.t-matches.test': splits, 'special-first.t-matches.test': [...splits].reverse() };
  for (const [host, inOrder] of Object.entries(hosts)) {
    for (const [version, matches] of inOrder) { route(edge, chart, `${host.split('.')[0]}-${version}`, host, to[version], matches); }
  }
  await cluster.apply(app);

  await answeredAs(cluster, Object.keys(hosts).flatMap(host => [
    ['all', `http://${host}/`],
    ['all', `http://${host}/`, { headers: { 'x-tester': 'no' } }],
    ['path', `http://${host}/checkout/1`],
    ['all', `http://${host}/checkouts`],
    ['tester', `http://${host}/`, { headers: { 'X-Tester': 'yes' } }],
    ['both', `http://${host}/checkout`, { headers: { 'x-tester': 'yes' } }],
    ['cookie', `http://${host}/`, { headers: { cookie: 'a=b; beta=on; c=d' } }],
    ['all', `http://${host}/`, { headers: { cookie: 'beta=only' } }],
    ['query', `http://${host}/?beta=on`],
    ['post', `http://${host}/`, { method: 'POST' }],
  ] as const));
});
