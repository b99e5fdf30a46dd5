import { HttpRouteModel, renderHttpRoute } from '../../src/traffic/http-route';
import { validateManifest } from '../support/schemas';
import { MatchType } from 'cdk8s-canary';

const parents = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }];
const all = { path: { type: 'PathPrefix', value: '/' } };
const header = { headers: [{ name: 'x-beta', type: MatchType.EXACT, value: 'yes' }] };
const filters = [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }];

const routes: [string, Partial<HttpRouteModel>, any][] = [
  ['matches everything if nothing is said', {}, { rules: [{ matches: [all] }] }],
  ['matches everything if no match is given', { matches: [] }, { rules: [{ matches: [all] }] }],
  ['writes the path that a match leaves open', { matches: [header] }, { rules: [{ matches: [{ ...header, ...all }] }] }],
  ['keeps the path of a match', { matches: [{ path: { type: MatchType.EXACT, value: '/a' } }] }, { rules: [{ matches: [{ path: { type: 'Exact', value: '/a' } }] }] }],
  ['writes what a backend leaves open', { backends: [{ name: 'web', port: 80 }] },
    { rules: [{ matches: [all], backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }] }] }],
  ['keeps the weight 0', { backends: [{ name: 'web', port: 80, weight: 0 }] },
    { rules: [{ matches: [all], backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 0 }] }] }],
  ['has hosts', { hosts: ['shop.acme.dev'] }, { hostnames: ['shop.acme.dev'], rules: [{ matches: [all] }] }],
  ['has no empty list of hosts', { hosts: [] }, { rules: [{ matches: [all] }] }],
  ['has filters', { filters }, { rules: [{ matches: [all], filters }] }],
];

test.each(routes)('a route %s', (_, model, spec) => {
  const route = renderHttpRoute({ name: 'web', parents, ...model });
  expect(route).toStrictEqual({
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'web' }, spec: { parentRefs: parents, ...spec },
  });
  expect(validateManifest(route)).toEqual([]);
});
