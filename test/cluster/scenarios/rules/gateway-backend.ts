import { App, JsonPatch } from 'cdk8s';
import { added, foretold, patched } from './foretold';
import { answered, routed, says } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { Checks } from 'cdk8s-canary';

const service = (app: App, ...patches: JsonPatch[]) => patched(app, 'Service', 'v2', ...patches);
const backend = (path: string, value: unknown) => JsonPatch.add(`/spec/rules/0/backendRefs/1/${path}`, value);

function complete(app: App): App {
  Checks.of(app).assume({ complete: true });
  return app;
}

/** Traefik is told to call its address, and it has none. */
const HEADLESS = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'headless', annotations: { 'traefik.io/service.nativelb': 'true' } },
  spec: { clusterIP: 'None', selector: { app: 'web' }, ports: [{ port: 8080 }] },
};

const BROKEN: { rule: string; reason: string; make: (namespace: string) => App }[] = [
  { rule: 'gateway/backend-port', reason: 'BackendNotFound', make: namespace => routed(namespace, backend('port', 9090)) },
  { rule: 'references/exists', reason: 'BackendNotFound', make: namespace => complete(routed(namespace, backend('name', 'v3'))) },
  {
    rule: 'traefik/app-protocol',
    reason: 'UnsupportedProtocol',
    make: namespace => service(routed(namespace), JsonPatch.add('/spec/ports/0/appProtocol', 'grpc')),
  },
  {
    rule: 'traefik/external-name',
    reason: 'BackendNotFound',
    make: namespace => service(routed(namespace),
      JsonPatch.remove('/spec/selector'), JsonPatch.add('/spec/type', 'ExternalName'), JsonPatch.add('/spec/externalName', 'v1.test')),
  },
  { rule: 'traefik/backend-kind', reason: 'InvalidKind', make: namespace => routed(namespace, backend('kind', 'Pool'), backend('group', 'acme.dev')) },
  {
    rule: 'gateway/backend-protocol',
    reason: 'UnsupportedProtocol',
    make: namespace => service(routed(namespace), JsonPatch.add('/spec/ports/0/protocol', 'UDP')),
  },
  {
    rule: 'traefik/service-annotation',
    reason: 'BackendNotFound',
    make: namespace => service(routed(namespace), JsonPatch.add('/metadata/annotations', { 'traefik.io/service.sticky': 'true' })),
  },
  { rule: 'traefik/headless', reason: 'BackendNotFound', make: namespace => added(routed(namespace, backend('name', 'headless')), HEADLESS) },
];

for (const { rule, reason, make } of BROKEN) {
  foretold(rule, `Traefik answers 500 to the share of the backend, and says ${reason} of the route`, [TRAEFIK], make, async seen => {
    await answered(seen, { 'v1': 20, 'status 500': 20 });
    await says(seen, 'Accepted', reason);
  });
}

foretold('traefik/https-port', 'Traefik answers 500 to the share of a Service whose port has such a name, and the route looks fine', [TRAEFIK],
  namespace => service(routed(namespace), JsonPatch.add('/spec/ports/0/name', 'https')),
  async seen => {
    await answered(seen, { 'v1': 20, 'status 500': 20 });
    await says(seen, 'Accepted', 'ResolvedRefs');
  });
