import { validateManifest } from '../../support/schemas';
import { chart, object } from '../../support/synth';
import { RouteBackend, ServiceExport } from 'cdk8s-canary';

test('a Service is exported under its name', () => {
  const shop = chart();
  new ServiceExport(shop, 'web');
  const exported = object(shop, 'ServiceExport');
  expect(exported).toEqual({ apiVersion: 'multicluster.x-k8s.io/v1alpha1', kind: 'ServiceExport', metadata: { name: 'web', namespace: 'shop' } });
  expect(validateManifest(exported)).toEqual([]);
});

test('GKE has exports of its own', () => {
  const shop = chart();
  new ServiceExport(shop, 'for-gke', { service: 'web', apiVersion: 'net.gke.io/v1' });
  expect(object(shop, 'ServiceExport')).toMatchObject({ apiVersion: 'net.gke.io/v1', metadata: { name: 'web' } });
});

test('what is no Service is not exported', () => {
  expect(() => new ServiceExport(chart(), 'web', { service: 'Web.1' })).toThrow('value/service: got "Web.1";');
});

test.each([
  [undefined, 'multicluster.x-k8s.io'],
  ['net.gke.io', 'net.gke.io'],
])('a route finds it in the group %s', (group, expected) => {
  expect(RouteBackend.serviceImport('web', 80, { group }).toJSON()).toEqual({ group: expected, kind: 'ServiceImport', name: 'web', port: 80, weight: 1 });
});
