import { JsonPatch } from 'cdk8s';
import { foretold } from './foretold';
import { answered, routed } from './traefik-web';
import { TRAEFIK } from '../../harness';
import { urlOf } from '../web';

const rule = (name: string) => ({ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name, port: 8080 }] });

foretold('gateway/match-twice', 'Traefik sends all requests by the first of the two rules', [TRAEFIK],
  namespace => routed(namespace, JsonPatch.replace('/spec/rules', [rule('v1'), rule('v2')])),
  seen => answered(seen, { v1: 20 }));

foretold('traefik/anchored-path', 'Traefik answers where the path is in the middle', [TRAEFIK],
  namespace => routed(namespace, JsonPatch.add('/spec/rules/0/matches', [{ path: { type: 'RegularExpression', value: '/api' } }])),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.outside.settles({ v1: 10, v2: 10 }, `${urlOf(namespace)}inner/api/1`);
    await cluster.outside.settles({ 'status 404': 20 }, urlOf(namespace));
  });
