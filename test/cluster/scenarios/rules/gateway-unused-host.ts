import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { answered, routed, says } from './traefik-web';
import { TRAEFIK } from '../../harness';

foretold('gateway/unused-host', 'Traefik accepts the route, and answers 404 for the host that no listener has', [TRAEFIK],
  namespace => patched(routed(namespace, JsonPatch.add('/spec/hostnames/-', `shop.${namespace}.test`)), 'Gateway', 'edge',
    JsonPatch.add('/spec/listeners/0/hostname', `*.${namespace}.test`)),
  async seen => {
    const { cluster, namespace } = seen;
    await answered(seen, { 'status 404': 20 });
    await says(seen, 'Accepted', 'ResolvedRefs');
    await cluster.outside.settles({ v1: 10, v2: 10 }, `http://shop.${namespace}.test/`);
  });
