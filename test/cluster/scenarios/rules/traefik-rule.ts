import { JsonPatch } from 'cdk8s';
import { foretold } from './foretold';
import { answered, routed, says } from './traefik-web';
import { TRAEFIK } from '../../harness';

const HELD_UP = 'Traefik answers 500 to all requests of the rule, and the route looks fine';
const filters = (...list: object[]) => JsonPatch.add('/spec/rules/0/filters', list);

const BROKEN = [
  {
    rule: 'traefik/filter',
    happens: HELD_UP,
    answer: 500,
    patch: filters({ type: 'RequestMirror', requestMirror: { backendRef: { name: 'v2', port: 8080 } } }),
  },
  {
    rule: 'traefik/extension',
    happens: HELD_UP,
    answer: 500,
    patch: filters({ type: 'ExtensionRef', extensionRef: { group: 'acme.dev', kind: 'Limit', name: 'limit' } }),
  },
  {
    rule: 'gateway/rule-leads-somewhere',
    happens: 'Traefik answers 503, and the route looks fine',
    answer: 503,
    patch: JsonPatch.remove('/spec/rules/0/backendRefs'),
  },
  { rule: 'traefik/no-match', happens: 'Traefik answers 404, and the route looks fine', answer: 404, patch: JsonPatch.add('/spec/rules/0/matches', []) },
  {
    rule: 'traefik/regular-expression',
    happens: 'Traefik answers 404, and the route looks fine',
    answer: 404,
    patch: JsonPatch.add('/spec/rules/0/matches', [{ path: { type: 'RegularExpression', value: '^/(?!admin)' } }]),
  },
  {
    rule: 'gateway/weights-zero',
    happens: 'Traefik answers 503, and the route looks fine',
    answer: 503,
    patch: JsonPatch.replace('/spec/rules/0/backendRefs', ['v1', 'v2'].map(name => ({ name, port: 8080, weight: 0 }))),
  },
];

for (const { rule, happens, patch, answer } of BROKEN) {
  foretold(rule, happens, [TRAEFIK], namespace => routed(namespace, patch), async seen => {
    await seen.cluster.apply(seen.app);
    await says(seen, 'Accepted', 'ResolvedRefs');
    await answered(seen, { [`status ${answer}`]: 20 });
  });
}
