import { references, Resource, Topology } from '../../src/topology';

describe('a Rollout names what Istio divides by', () => {
  const named = (istio: any) => references(new Topology([new Resource({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { strategy: { canary: { trafficRouting: { istio } } } },
  })])).map(({ kind, namespace, name, field }) => `${kind} ${namespace}/${name}: ${field}`);

  test('a VirtualService, whose namespace may follow a dot', () => {
    const at = 'spec.strategy.canary.trafficRouting.istio';
    expect(named({ virtualService: { name: 'web' } })).toEqual([`VirtualService shop/web: ${at}.virtualService.name`]);
    expect(named({ virtualServices: [{ name: 'web.mesh' }] })).toEqual([`VirtualService mesh/web: ${at}.virtualServices[0].name`]);
  });

  test('a DestinationRule', () => {
    expect(named({ destinationRule: { name: 'web' } })).toEqual(['DestinationRule shop/web: spec.strategy.canary.trafficRouting.istio.destinationRule.name']);
  });
});
