import { App, JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, routed, says } from './traefik-web';
import { TRAEFIK } from '../../harness';

const gateway = (app: App, path: string, value: unknown) => patched(app, 'Gateway', 'edge', JsonPatch.add(`/spec/listeners/0/${path}`, value));

const BROKEN: { rule: string; reason: string; make: (namespace: string) => App }[] = [
  { rule: 'listener-exists', reason: 'NoMatchingParent', make: namespace => routed(namespace, JsonPatch.add('/spec/parentRefs/0/sectionName', 'web')) },
  { rule: 'admits-kind', reason: 'NotAllowedByListeners', make: namespace => gateway(routed(namespace), 'allowedRoutes', { kinds: [{ kind: 'GRPCRoute' }] }) },
  { rule: 'host-matches-listener', reason: 'NoMatchingListenerHostname', make: namespace => gateway(routed(namespace), 'hostname', 'other.test') },
];

for (const { rule, reason, make } of BROKEN) {
  foretold(`gateway/${rule}`, `Traefik answers 404, and only the status of the route says ${reason}`, [TRAEFIK], make, async seen => {
    await seen.cluster.apply(seen.app);
    await says(seen, reason, 'ResolvedRefs');
    await answered(seen, { 'status 404': 20 });
  });
}
