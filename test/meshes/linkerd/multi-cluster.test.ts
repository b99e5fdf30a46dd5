import { chart, object } from '../../support/synth';
import { argo, CanaryApp, flagger, IDeliveryEngine, linkerd } from 'cdk8s-canary';

const { MultiCluster } = linkerd;

test('Services say how other clusters call them', () => {
  expect(MultiCluster.exported()).toEqual({ 'mirror.linkerd.io/exported': 'true' });
  expect(MultiCluster.exportedByPods()).toEqual({ 'mirror.linkerd.io/exported': 'remote-discovery' });
  expect(MultiCluster.federated()).toEqual({ 'mirror.linkerd.io/federated': 'member' });
});

test('Services of other clusters are called by these names', () => {
  expect(MultiCluster.mirrorOf('web', 'east-1')).toBe('web-east-1');
  expect(MultiCluster.federationOf('web')).toBe('web-federated');
});

test.each([['Web', 'east'], ['web', 'East'], ['w'.repeat(60), 'east']])('a mirror of %s in %s is refused', (service, cluster) => {
  expect(() => MultiCluster.mirrorOf(service, cluster)).toThrow('linkerd/mirror');
});

const ENGINES: [string, IDeliveryEngine, (shop: any) => any][] = [
  ['Flagger', new flagger.FlaggerEngine(), shop => object(shop, 'Canary').spec.service.apex],
  ['Argo Rollouts', new argo.ArgoRolloutsEngine(), shop => object(shop, 'Service', 'web').metadata],
];

test.each(ENGINES)('with %s other clusters find the Service that clients call', (_, engine, found) => {
  const shop = chart();
  new CanaryApp(shop, 'web', { image: 'x', port: 8080, engine, mesh: new linkerd.LinkerdMesh({ serviceLabels: MultiCluster.federated() }) });
  expect(found(shop)).toMatchObject({ labels: { 'mirror.linkerd.io/federated': 'member' } });
});
