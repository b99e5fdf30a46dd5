import { validateManifest } from '../../support/schemas';
import { chart, object } from '../../support/synth';
import { ReferenceGrant, ReferenceGrantProps } from 'cdk8s-canary';

const props: ReferenceGrantProps = { sources: [{ kind: 'HTTPRoute', namespace: 'shop' }], targets: [{ kind: 'Service', name: 'cart' }] };

test('a grant says who may use what', () => {
  const api = chart('api');
  new ReferenceGrant(api, 'shop-uses-cart', {
    sources: [...props.sources, { group: 'acme.dev', kind: 'Job', namespace: 'web' }],
    targets: [...props.targets, { group: 'multicluster.x-k8s.io', kind: 'ServiceImport' }],
  });
  const grant = object(api, 'ReferenceGrant');
  expect(grant.metadata).toEqual({ name: 'shop-uses-cart', namespace: 'api' });
  expect(grant.spec).toEqual({
    from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }, { group: 'acme.dev', kind: 'Job', namespace: 'web' }],
    to: [{ group: '', kind: 'Service', name: 'cart' }, { group: 'multicluster.x-k8s.io', kind: 'ServiceImport' }],
  });
  expect(validateManifest(grant)).toEqual([]);
});

test.each<[Partial<ReferenceGrantProps>, string]>([
  [{ name: 'Grant' }, 'grant/name: got "Grant";'],
  [{ sources: [{ kind: 'HTTPRoute', namespace: '' }] }, 'value/namespace: got "";'],
  [{ targets: [{ kind: 'Service', name: 'Cart' }] }, 'value/name: got "Cart";'],
])('%j is refused', (wrong, message) => {
  expect(() => new ReferenceGrant(chart('api'), 'grant', { ...props, ...wrong })).toThrow(message);
});
