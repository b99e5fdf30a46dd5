import { errorsOf, rolloutOf } from './rules/rollout-of';
import { chart, errors, objects } from '../support/synth';
import { argo, flagger, istio as istioMesh, linkerd, MeshGateway, none, prometheus, traefik } from 'cdk8s-canary';

const metricProvider = new prometheus.Prometheus('http://prometheus:9090');
const mesh = new none.NoMesh();
const ingress = new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.nginx({ ingress: 'web', metricProvider }) });
const istio = new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.istio({ metricProvider }) });

test('no route is made where a router divides', () => {
  const shop = chart();
  rolloutOf({ engine: istio, mesh }, shop);
  expect(objects(shop).map(({ kind }) => kind)).toEqual([
    'Service', 'Service', 'AnalysisTemplate', 'AnalysisTemplate', 'VirtualService', 'Rollout',
  ]);
});

test('a gateway lets requests in to a Service whose calls are divided', () => {
  const shop = chart();
  rolloutOf({ engine: istio, mesh, gateway: new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() }) }, shop);
  const found = objects(shop);
  expect(found.filter(({ kind }) => kind === 'HTTPRoute').map(({ metadata }) => metadata.name)).toEqual(['web-edge']);
  expect(found.find(({ kind, metadata }) => kind === 'Service' && metadata.name === 'web').metadata.annotations)
    .toEqual({ 'traefik.io/service.nativelb': 'true' });
});

test('a gateway beside a router that lets requests in itself is refused', () => {
  const shop = chart();
  rolloutOf({ engine: ingress, mesh, gateway: new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() }) }, shop);
  expect(errors(shop)).toEqual([expect.stringContaining('rollout/two-edges: NGINX lets requests in and divides them')]);
});

test('a router that counts requests answers for the canary', () => {
  expect(rolloutOf({ engine: ingress, mesh }).model.plan.analysis.metrics[0].query).toContain('nginx_ingress_controller_requests');
  const uncounted = new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.skipper({ ingress: 'web' }) });
  expect(errorsOf({ engine: uncounted, mesh })[0]).toContain('analysis/answerable: Nobody in the path');
  const unstored = new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.nginx({ ingress: 'web' }) });
  expect(errorsOf({ engine: unstored, mesh })[0]).toContain('analysis/answerable: Nobody says where');
});

test('the mesh of the pods is the one that divides', () => {
  expect(errorsOf({ engine: istio, mesh: new linkerd.LinkerdMesh() })).toEqual([expect.stringContaining('rollout/two-meshes: Istio divides the requests, but')]);
  expect(errorsOf({ engine: istio, mesh: new istioMesh.IstioMesh({ metricProvider }) })).toEqual([]);
});

test.each(['Public', 'istio-system/public/http', ''])('\'%s\' is no gateway of Istio', gateway => {
  expect(() => argo.ArgoRouter.istio({ gateways: [gateway] })).toThrow('istio/gateway');
  expect(() => flagger.FlaggerRouter.istio({ gateways: [gateway] })).toThrow('istio/gateway');
});
