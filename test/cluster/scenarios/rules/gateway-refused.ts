import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { routed } from './traefik-web';
import { CRDS } from '../../harness';

const redirect = { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } };
const headers = { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['x-old'] } };
const route = (path: string, value: unknown) => (namespace: string) => routed(namespace, JsonPatch.add(`/spec/${path}`, value));
const gateway = (path: string, value: unknown) => (namespace: string) =>
  patched(routed(namespace), 'Gateway', 'edge', JsonPatch.add(`/spec/${path}`, value));

const REFUSED = [
  { rule: 'redirect-without-backends', make: route('rules/0/filters', [redirect]), why: /RequestRedirect filter must not be used together with backendRefs/ },
  { rule: 'filter-once', make: route('rules/0/filters', [headers, headers]), why: /RequestHeaderModifier filter cannot be repeated/ },
  { rule: 'path-absolute', make: route('rules/0/matches', [{ path: { type: 'PathPrefix', value: 'api' } }]), why: /value must be an absolute path/ },
  { rule: 'tls-on-plain-listener', make: gateway('listeners/0/tls', { mode: 'Passthrough' }), why: /tls must not be specified for protocols/ },
  {
    rule: 'listener-unique',
    make: gateway('listeners/-', { name: 'again', protocol: 'HTTP', port: 8000 }),
    why: /Combination of port, protocol and hostname must be unique/,
  },
];

for (const { rule, make, why } of REFUSED) {
  foretold(`gateway/${rule}`, 'the API server refuses the object', [CRDS], make, async ({ cluster, app }) => {
    await assert.rejects(cluster.apply(app), why);
  });
}
