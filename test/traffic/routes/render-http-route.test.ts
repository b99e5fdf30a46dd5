import { HttpRuleModel, renderHttpRoute, renderHttpRule } from '../../../src/traffic/routes/render-http-route';
import { validateManifest } from '../../support/schemas';
import { MatchType } from 'cdk8s-canary';

const parents = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }];
const all = { path: { type: 'PathPrefix', value: '/' } };
const header = { headers: [{ name: 'x-beta', type: MatchType.EXACT, value: 'yes' }] };
const filters = [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }];

const rules: [string, HttpRuleModel, any][] = [
  ['matches everything if nothing is said', {}, { matches: [all] }],
  ['matches everything if no match is given', { matches: [] }, { matches: [all] }],
  ['writes the path that a match leaves open', { matches: [header] }, { matches: [{ ...header, ...all }] }],
  ['keeps the path of a match', { matches: [{ path: { type: MatchType.EXACT, value: '/a' } }] }, { matches: [{ path: { type: 'Exact', value: '/a' } }] }],
  ['writes what a backend leaves open', { backends: [{ name: 'web', port: 80 }] },
    { matches: [all], backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }] }],
  ['keeps the weight 0', { backends: [{ name: 'web', port: 80, weight: 0 }] },
    { matches: [all], backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 0 }] }],
  ['has filters', { filters }, { matches: [all], filters }],
];

test.each(rules)('a rule %s', (_, model, rule) => {
  expect(renderHttpRule(model)).toStrictEqual(rule);
});

test.each([
  ['has hosts', ['shop.acme.dev'], { hostnames: ['shop.acme.dev'] }],
  ['has no empty list of hosts', [], {}],
])('a route %s', (_, hosts, hostnames) => {
  const route = renderHttpRoute({ name: 'web', parents, hosts, rules: rules.map(([, model]) => model) });
  expect(route).toStrictEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'web' },
    spec: { parentRefs: parents, ...hostnames, rules: rules.map(([, , rule]) => rule) },
  });
  expect(validateManifest(route)).toEqual([]);
});
