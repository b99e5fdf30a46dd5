import { errorsOf, rolloutOf } from './rollout-of';
import { chart, errors } from '../../support/synth';
import { IGatewayProvider, IServiceMesh, MeshGateway, RolloutStrategy, linkerd, traefik } from 'cdk8s-canary';

const strategy = RolloutStrategy.mirror();
const copying: IServiceMesh = { ...new linkerd.LinkerdMesh(), routing: { supportedFeatures: ['HTTPRoute', 'HTTPRouteRequestMirror'], reportsObservedGeneration: true } };

test('requests may be copied by a mesh that can', () => {
  expect(errorsOf({ strategy, mesh: copying })).toEqual([]);
});

test('requests are not copied where nobody asks for it', () => {
  expect(errorsOf({ strategy: RolloutStrategy.canary() })).toEqual([]);
});

test('a mesh that cannot copy requests is named', () => {
  expect(errorsOf({ strategy })).toEqual([
    expect.stringMatching(/^\[shop\/rollout\] rollout\/mirror: Step 1 copies requests, which Linkerd cannot: .* Fix: Use RolloutStrategy\.canary or/),
  ]);
});

test.each<[string, Partial<IGatewayProvider>, string[]]>([
  ['that cannot is named', {}, ['[shop/rollout] rollout/mirror: Step 1 copies requests, which Traefik cannot']],
  ['that can does', { routing: copying.routing!, className: 'acme', controllerName: 'acme.dev/gateway' }, []],
])('without a mesh a gateway has to copy requests: one %s', (_, provider, messages) => {
  const shop = chart();
  const gateway = new MeshGateway(shop, 'edge', {
    provider: { ...new traefik.TraefikGateway({ metricProvider: { spec: { type: 'prometheus', address: 'http://prometheus:9090' } } }), ...provider },
  });
  rolloutOf({ strategy, mesh: undefined, gateway }, shop);
  expect(errors(shop)).toEqual(messages.map(message => expect.stringContaining(message)));
});
