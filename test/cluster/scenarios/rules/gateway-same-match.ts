import { App, Chart } from 'cdk8s';
import { foretold } from './foretold';
import { TRAEFIK } from '../../harness';
import { backend, route } from '../traefik/backend';
import { MeshGateway, traefik } from 'cdk8s-canary';

const HOSTS = Array.from({ length: 12 }, (_, i) => `host-${i}`);

/** Each host has two routes: one to the older version, which is there first and comes first in the alphabet, and one to the younger. */
function twice(namespace: string): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  for (const version of ['older', 'younger']) {
    const to = backend(chart, version);
    HOSTS.forEach(host => route(edge, chart, `${version}-${host}`, `${host}.${namespace}.test`, to));
  }
  return app;
}

foretold('gateway/same-match', 'Traefik sends all requests for a host to one of its two routes, to the older or to the younger', [TRAEFIK], twice,
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.until('some hosts belong to the older route, and some to the younger', async () => {
      const answers = await Promise.all(HOSTS.map(host => cluster.outside.requests(10, `http://${host}.${namespace}.test/`)));
      const told = answers.map(({ byVersion }) => JSON.stringify(byVersion));
      if (new Set(told).size === 2 && told.includes('{"older":10}') && told.includes('{"younger":10}')) { return true; }
      throw new Error(told.join());
    });
  });
