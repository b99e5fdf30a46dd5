import { App, Chart, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, says } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { backend, route } from '../traefik/backend';
import { urlOf } from '../web';
import { MeshGateway, traefik } from 'cdk8s-canary';

function slow(namespace: string): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  route(edge, chart, 'web', new URL(urlOf(namespace)).hostname, backend(chart, 'v1-slow300'));
  return app;
}

foretold('traefik/rule-fields', 'Traefik waits longer for the backend than timeouts permit, and the route looks fine', [TRAEFIK],
  namespace => patched(slow(namespace), 'HTTPRoute', 'web', JsonPatch.add('/spec/rules/0/timeouts', { request: '100ms' })),
  async seen => {
    await answered(seen, { 'v1-slow300': 20 });
    await says(seen, 'Accepted', 'ResolvedRefs');
  });
