import { errorsOf, rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { IGatewayProvider, IServiceMesh, MeshGateway, consulGateway, emissary, linkerd } from 'cdk8s-canary';

/** What is wrong with a rollout behind a gateway. */
function behind(provider: IGatewayProvider, mesh?: IServiceMesh): string[] {
  const shop = chart();
  rolloutOf({ mesh, gateway: new MeshGateway(shop, 'edge', { provider }) }, shop);
  return errors(shop).filter(line => line.includes('gateway/feature'));
}

test('who reads HTTPRoutes divides requests by one', () => {
  expect(behind(new consulGateway.ConsulGateway())).toEqual([]);
  expect(errorsOf({ mesh: new linkerd.LinkerdMesh() })).toEqual([]);
});

test('a gateway that reads none is named, with what happens and what to use', () => {
  expect(behind(new emissary.EmissaryGateway())).toEqual([expect.stringMatching(
    /^\[shop\/rollout\] gateway\/feature: Requests would be divided by an HTTPRoute, which Emissary does not support: .* Fix: Use Mappings/,
  )]);
});

test('a mesh behind such a gateway does not help', () => {
  const provider: IGatewayProvider = { ...new emissary.EmissaryGateway(), clusterAddressAnnotations: {} };
  expect(behind(provider, new linkerd.LinkerdMesh())).toEqual([expect.stringContaining('which Emissary does not support')]);
});

test('a mesh that reads none is named', () => {
  const mesh = { ...new linkerd.LinkerdMesh(), routing: { supportedFeatures: ['GRPCRoute'], reportsObservedGeneration: true } };
  expect(errorsOf({ mesh })).toEqual([expect.stringContaining('which Linkerd does not support: no request would arrive.')]);
});
