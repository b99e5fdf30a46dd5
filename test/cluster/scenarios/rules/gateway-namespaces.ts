import { App, Chart, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, says } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { backend, route } from '../traefik/backend';
import { urlOf } from '../web';
import { Checks, Listener, MeshGateway, RouteNamespaces, traefik } from 'cdk8s-canary';

/** A Gateway in a namespace of its own, and a route with its backend in another one. */
function apart(namespace: string, backendNamespace = namespace): App {
  const app = new App();
  const chart = (name: string) => new Chart(app, name, { namespace: name });
  const edge = new MeshGateway(chart(`${namespace}-edge`), 'edge', {
    provider: new traefik.TraefikGateway(), listeners: [Listener.http({ allow: RouteNamespaces.all() })],
  });
  const own = chart(namespace);
  const to = backend(backendNamespace === namespace ? own : chart(backendNamespace), 'v1');
  route(edge, own, 'web', new URL(urlOf(namespace)).hostname, to);
  Checks.of(app).assume({ complete: true });
  return app;
}

foretold('gateway/reference-granted', 'Traefik answers 500, and says RefNotPermitted of the route', [TRAEFIK],
  namespace => patched(apart(namespace, `${namespace}-backend`), 'HTTPRoute', 'web',
    JsonPatch.add('/spec/rules/0/backendRefs/0/namespace', `${namespace}-backend`)),
  async seen => {
    await answered(seen, { 'status 500': 20 });
    await says(seen, 'Accepted', 'RefNotPermitted');
  });

foretold('gateway/admits-namespace', 'Traefik answers 404, and only the status of the route says NotAllowedByListeners', [TRAEFIK],
  namespace => patched(apart(namespace), 'Gateway', 'edge', JsonPatch.remove('/spec/listeners/0/allowedRoutes')),
  async seen => {
    await seen.cluster.apply(seen.app);
    await says(seen, 'NotAllowedByListeners', 'ResolvedRefs');
    await answered(seen, { 'status 404': 20 });
  });
