import { rolloutOf } from '../rollout/rules/rollout-of';
import { chart, object } from '../support/synth';
import { Analysis, IServiceMesh, MeshGateway, MetricSignal, cilium, consul, istio, kuma, prometheus, traefik } from 'cdk8s-canary';

test.each<[string, IServiceMesh, any, any]>([
  ['sidecars of Istio', new istio.IstioMesh(), {}, { 'sidecar.istio.io/inject': 'true' }],
  ['sidecars of a revision', new istio.IstioMesh({ revision: '1-30' }), {}, { 'sidecar.istio.io/inject': 'true', 'istio.io/rev': '1-30' }],
  ['proxies of nodes', new istio.IstioMesh({ dataPlane: istio.DataPlane.AMBIENT }), {}, { 'istio.io/dataplane-mode': 'ambient' }],
  ['sidecars of Kuma', new kuma.KumaMesh(), {}, { 'kuma.io/sidecar-injection': 'enabled' }],
  ['sidecars of a Mesh of Kuma', new kuma.KumaMesh({ meshName: 'shop' }), {}, { 'kuma.io/sidecar-injection': 'enabled', 'kuma.io/mesh': 'shop' }],
  ['sidecars of Consul', new consul.ConsulMesh(), { 'consul.hashicorp.com/connect-inject': 'true' }, undefined],
  ['Cilium', new cilium.CiliumMesh(), {}, undefined],
])('pods ask for %s', (_, { podAnnotations, podLabels }, annotations, labels) => {
  expect(podAnnotations).toEqual(annotations);
  expect(podLabels).toEqual(labels);
});

test.each<[istio.IstioMeshOptions, any]>([
  [{}, undefined],
  [{ dataPlane: istio.DataPlane.AMBIENT }, { 'istio.io/use-waypoint': 'waypoint' }],
  [{ dataPlane: istio.DataPlane.AMBIENT, waypoint: 'shop' }, { 'istio.io/use-waypoint': 'shop' }],
])('Services of Istio with %p ask for a waypoint, or for none', (options, labels) => {
  expect(new istio.IstioMesh(options).serviceLabels).toEqual(labels);
});

test('Istio counts requests where they are divided: at sidecars, waypoints and gateways', () => {
  const { metrics } = new istio.IstioMesh();
  expect(metrics!.queryFor({ signal: MetricSignal.SUCCESS_RATE })).toContain('istio_requests_total{reporter=~"source|waypoint", ');
  expect(metrics!.queryFor({ signal: MetricSignal.LATENCY, quantile: 0.9 })).toMatch(/^histogram_quantile\(0\.9, sum by \(le\) .*destination_service_name="{{ service }}-canary"/);
});

test.each<[istio.IstioMeshOptions, string]>([
  [{ waypoint: 'shop' }, 'istio/waypoint: got "shop"; allowed is none for DataPlane.SIDECAR.'],
  [{ dataPlane: istio.DataPlane.AMBIENT, revision: '1-30' }, 'istio/revision: got "1-30";'],
  [{ dataPlane: istio.DataPlane.AMBIENT, waypoint: 'Shop' }, 'istio/waypoint: got "Shop";'],
])('Istio refuses %p', (options, message) => {
  expect(() => new istio.IstioMesh(options)).toThrow(message);
});

test('a waypoint is a Gateway for the Services of a namespace', () => {
  const shop = chart();
  new istio.Waypoint(shop, 'waypoint');
  expect(object(shop, 'Gateway')).toMatchObject({
    metadata: { name: 'waypoint', labels: { 'istio.io/waypoint-for': 'service' } },
    spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
  });
});

test('a waypoint is not called none', () => {
  expect(() => new istio.Waypoint(chart(), 'none')).toThrow('istio/waypoint: got "none";');
});

test('a Mesh with a name that no object has is refused', () => {
  expect(() => new kuma.KumaMesh({ meshName: 'A' })).toThrow('kuma/mesh: got "A";');
});

test('Consul leaves routes on Services to others', () => {
  expect((new consul.ConsulMesh() as IServiceMesh).routing).toBeUndefined();
});

test.each<[string, IServiceMesh, string[]]>([
  ['Cilium', new cilium.CiliumMesh(), ['success-rate', 'latency-p99']],
  ['Kuma', new kuma.KumaMesh(), ['success-rate', 'latency-p99']],
  ['Traefik', new consul.ConsulMesh(), []],
])('requests that %s divides are counted there or not at all, because a gateway in front sees no versions', (dividedBy, mesh, unanswered) => {
  const shop = chart();
  const gateway = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  const { model } = rolloutOf({ gateway, mesh, analysis: Analysis.of({ provider: new prometheus.Prometheus('http://prometheus:9090') }) }, shop);
  expect([model.split?.dividedBy, model.unansweredMetrics]).toEqual([dividedBy, unanswered]);
});
