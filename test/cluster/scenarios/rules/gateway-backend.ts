import { App, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, routed, says } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { Checks } from 'cdk8s-canary';

const service = (app: App, ...patches: JsonPatch[]) => patched(app, 'Service', 'v2', ...patches);
const backend = (path: string, value: unknown) => JsonPatch.add(`/spec/rules/0/backendRefs/1/${path}`, value);

function complete(app: App): App {
  Checks.of(app).assume({ complete: true });
  return app;
}

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
];

for (const { rule, reason, make } of BROKEN) {
  foretold(rule, `Traefik answers 500 to the share of the backend, and says ${reason} of the route`, [TRAEFIK], make, async seen => {
    await answered(seen, { 'v1': 20, 'status 500': 20 });
    await says(seen, 'Accepted', reason);
  });
}
