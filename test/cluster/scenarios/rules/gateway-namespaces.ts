import { App, Chart, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, says } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { backend, route } from '../traefik/backend';
import { urlOf } from '../web';
import { Checks, Listener, MeshGateway, RouteNamespaces, traefik } from 'cdk8s-canary';

/** A Gateway, a route and its backend, in three namespaces. */
function apart(namespace: string): App {
  const app = new App();
  const chart = (name: string) => new Chart(app, name, { namespace: name });
  const edge = new MeshGateway(chart(`${namespace}-edge`), 'edge', {
    provider: new traefik.TraefikGateway(), listeners: [Listener.http({ allow: RouteNamespaces.all() })],
  });
  route(edge, chart(namespace), 'web', new URL(urlOf(namespace)).hostname, backend(chart(`${namespace}-backend`), 'web'));
  Checks.of(app).assume({ complete: true });
  return app;
}

foretold('gateway/reference-granted', 'Traefik answers 500, and says RefNotPermitted of the route', [TRAEFIK],
  namespace => patched(apart(namespace), 'HTTPRoute', 'web', JsonPatch.add('/spec/rules/0/backendRefs/0/namespace', `${namespace}-backend`)),
  async seen => {
    await answered(seen, { 'status 500': 20 });
    await says(seen, 'Accepted', 'RefNotPermitted');
  });
