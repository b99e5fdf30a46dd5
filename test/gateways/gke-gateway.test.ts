import { gke } from 'cdk8s-canary';

const { GkeGateway, GkeLoadBalancer } = gke;

test.each<[string, gke.GkeGatewayOptions]>([
  ['gke-l7-global-external-managed', {}],
  ['gke-l7-global-external-managed-mc', { multiCluster: true }],
  ['gke-l7-regional-external-managed', { loadBalancer: GkeLoadBalancer.REGIONAL_EXTERNAL }],
  ['gke-l7-rilb', { loadBalancer: GkeLoadBalancer.REGIONAL_INTERNAL }],
  ['gke-l7-rilb-mc', { loadBalancer: GkeLoadBalancer.REGIONAL_INTERNAL, multiCluster: true }],
  ['gke-l7-cross-regional-internal-managed-mc', { loadBalancer: GkeLoadBalancer.CROSS_REGIONAL_INTERNAL }],
  ['gke-l7-gxlb-mc', { loadBalancer: GkeLoadBalancer.CLASSIC_EXTERNAL, multiCluster: true }],
])('%s is a load balancer for one cluster or several', (className, options) => {
  expect(new GkeGateway(options).className).toBe(className);
});

test('services of other clusters are backends of multi-cluster classes only', () => {
  expect(new GkeGateway().routing.backendKinds).not.toContain('ServiceImport.net.gke.io');
  expect(new GkeGateway({ multiCluster: true }).routing.backendKinds).toContain('ServiceImport.net.gke.io');
  expect(new GkeGateway({ loadBalancer: GkeLoadBalancer.CROSS_REGIONAL_INTERNAL }).routing.backendKinds).toContain('ServiceImport.net.gke.io');
});

test('a load balancer for several regions is never for one cluster', () => {
  expect(() => new GkeGateway({ loadBalancer: GkeLoadBalancer.CROSS_REGIONAL_INTERNAL, multiCluster: false }))
    .toThrow('gke/multi-cluster: got false; allowed is true for CROSS_REGIONAL_INTERNAL.');
});
