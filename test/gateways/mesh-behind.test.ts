import { rolloutOf } from '../rollout/rules/rollout-of';
import { chart } from '../support/synth';
import { IGatewayProvider, MeshGateway, contour, envoy, kong, traefik } from 'cdk8s-canary';

/** Who divides the requests of a meshed app behind a gateway, and what its Service says. */
function behind(provider: IGatewayProvider) {
  const shop = chart();
  const { split, services } = rolloutOf({ gateway: new MeshGateway(shop, 'edge', { provider }) }, shop).model;
  return [split?.dividedBy, services.apexAnnotations];
}

test.each<[string, IGatewayProvider, string, object]>([
  ['that is asked by an annotation', new traefik.TraefikGateway(), 'Linkerd', { 'traefik.io/service.nativelb': 'true' }],
  ['that is asked in its own way', new kong.KongGateway(), 'Linkerd', { 'ingress.kubernetes.io/service-upstream': 'true' }],
  ['that was set up to call Services', new envoy.EnvoyGateway({ callsServices: true }), 'Linkerd', {}],
  ['that was not', new envoy.EnvoyGateway(), 'Envoy Gateway', {}],
  ['that never does', new contour.ContourGateway(), 'Contour', {}],
])('behind a gateway %s requests are divided by who can', (_, provider, dividedBy, annotations) => {
  expect(behind(provider)).toEqual([dividedBy, annotations]);
});
