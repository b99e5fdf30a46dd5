import { placedRules } from '../../../src/traffic/routes/backend-namespaces';

const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'platform' };
const service = { group: '', kind: 'Service', name: 'web', namespace: 'shop' };
const rule = (...namespaces: (string | undefined)[]) => {
  const [own, other, mirrored, asked] = namespaces.map((namespace, i) => ({ name: `b${i}`, ...(namespace && { namespace }) }));
  const filters = [{ type: 'RequestMirror', requestMirror: { backendRef: mirrored, percent: 5 } }, { type: 'ExternalAuth', externalAuth: { backendRef: asked } }];
  return { matches: [{}], filters, backendRefs: [own, { ...other, weight: 1, filters }] };
};

test.each<[string, any[], string | undefined, any, any]>([
  ['the own namespace is left out', [gateway, service], 'shop', rule('shop', 'api', 'shop', 'api'), rule(undefined, 'api', undefined, 'api')],
  ['nothing is added', [gateway], 'shop', rule(undefined, 'api', undefined, 'api'), rule(undefined, 'api', undefined, 'api')],
  ['all is told behind a Service of another namespace', [{ ...service, namespace: 'api' }], 'shop', rule(undefined, 'api', 'shop', undefined), rule('shop', 'api', 'shop', 'shop')],
  ['all stays where no namespace is known', [service], undefined, rule('shop', 'api', undefined, 'api'), rule('shop', 'api', undefined, 'api')],
])('%s', (_, parents, namespace, before, after) => {
  expect(placedRules([before], namespace, parents)).toEqual([after]);
});

test('rules without backends and filters stay as they are', () => {
  expect(placedRules([{ name: 'a' }], 'shop', [gateway])).toStrictEqual([{ name: 'a' }]);
});
