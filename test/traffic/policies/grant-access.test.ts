import { App, Chart, Testing } from 'cdk8s';
import { grantAccess } from '../../../src/traffic/policies/grant-access';
import { validateManifest } from '../../support/schemas';
import { chart, object, objects } from '../../support/synth';

const route = { kind: 'HTTPRoute', namespace: 'shop' };
const service = (name: string) => ({ kind: 'Service', name });

test('a route may use what is named, and nothing else', () => {
  const api = chart('api');
  grantAccess(api, route, service('cart'));
  grantAccess(api, route, service('api'));
  grantAccess(api, route, service('cart'));
  const grant = object(api, 'ReferenceGrant');
  expect(grant).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: { name: 'httproute-from-shop-to-service', namespace: 'api' },
    spec: {
      from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
      to: [{ group: '', kind: 'Service', name: 'api' }, { group: '', kind: 'Service', name: 'cart' }],
    },
  });
  expect(validateManifest(grant)).toEqual([]);
});

test('kinds and namespaces have grants of their own, so that none permits more than was asked for', () => {
  const api = chart('api');
  grantAccess(api, route, service('cart'));
  grantAccess(api, { ...route, kind: 'GRPCRoute' }, service('cart'));
  grantAccess(api, { ...route, namespace: 'web' }, service('cart'));
  grantAccess(api, { kind: 'Gateway', namespace: 'edge' }, { kind: 'Secret', name: 'tls' });
  expect(objects(api).map(({ metadata }) => metadata.name)).toEqual([
    'httproute-from-shop-to-service', 'grpcroute-from-shop-to-service', 'httproute-from-web-to-service', 'gateway-from-edge-to-secret',
  ]);
});

test('charts of one namespace have grants of their own, because each may be for a cluster of its own; of different names, because it may not', () => {
  const app = new App();
  const [one, other] = ['one', 'other'].map(id => new Chart(app, id, { namespace: 'api' }));
  grantAccess(one, route, service('cart'));
  grantAccess(other, route, service('cart'));
  grantAccess(one, route, service('api'));
  expect([one, other].map(of => objects(of).map(({ metadata, spec }) => [metadata.name, spec.to.map(({ name }: any) => name)]))).toEqual([
    [['httproute-from-shop-to-service', ['api', 'cart']]],
    [['httproute-from-shop-to-service-2', ['cart']]],
  ]);
});

test('a grant that is full is followed by another one', () => {
  const api = chart('api');
  Array.from({ length: 17 }, (_, i) => grantAccess(api, route, service(`s${i}`)));
  expect(objects(api).map(({ metadata, spec }) => [metadata.name, spec.to.length])).toEqual([
    ['httproute-from-shop-to-service', 16], ['httproute-from-shop-to-service-2', 1],
  ]);
});

test.each<[string, Chart, string | undefined]>([
  ['the same namespace', chart('shop'), 'shop'],
  ['a route without namespace', chart('shop'), undefined],
  ['a target without namespace', Testing.chart(), 'shop'],
])('%s needs no grant, or none that could be written', (_, target, namespace) => {
  grantAccess(target, { kind: 'HTTPRoute', namespace }, service('cart'));
  expect(objects(target)).toEqual([]);
});
