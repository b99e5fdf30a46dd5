import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chart, errors, object, objects } from '../support/synth';
import {
  argo, Certificate, Checks, flagger, generic, Hook, IDeliveryEngine, linkerd, Listener, MeshGateway, Metric, none, ProgressiveRollout,
  ProgressiveRolloutProps, RolloutTarget, RouteDestination, RouteMatch, traefik,
} from 'cdk8s-canary';

const target = RolloutTarget.fromAttributes({ name: 'web', replicas: 2, selectorLabels: { app: 'web' }, ports: [{ number: 8080, name: 'http' }] });
const rollout = (scope: Chart, props: Partial<ProgressiveRolloutProps> = {}) =>
  new ProgressiveRollout(scope, 'rollout', { target, engine: new flagger.FlaggerEngine(), mesh: new linkerd.LinkerdMesh(), ...props });
const gateway = (scope: Chart) => new MeshGateway(scope, 'edge', { provider: new traefik.TraefikGateway() });
const names = (scope: Chart) => objects(scope).map(({ kind, metadata }) => `${kind}/${metadata.name}`);

describe.each<[string, () => IDeliveryEngine, string, string]>([
  ['Flagger', () => new flagger.FlaggerEngine(), 'Canary', 'MetricTemplate'],
  ['Argo Rollouts', () => new argo.ArgoRolloutsEngine(), 'Rollout', 'AnalysisTemplate'],
])('with %s', (_, engine, kind, template) => {
  test('a metric that is added later is measured', () => {
    const shop = chart();
    rollout(shop, { engine: engine() }).addMetric(Metric.query({ name: 'queue', query: 'max(queue{ {{ canary }} })', max: 5 }));
    expect(names(shop)).toContain(`${template}/web-queue`);
    expect(JSON.stringify(object(shop, kind).spec)).toContain('web-queue');
  });

  test('a hook that is added later is asked', () => {
    const shop = chart();
    rollout(shop, { engine: engine() }).addHook(Hook.confirmPromotion('http://gate.ops/'));
    expect(JSON.stringify(objects(shop))).toContain('http://gate.ops/');
  });

  test('the object of the engine can be patched, also with a field that nobody knows', () => {
    const shop = chart();
    const { apiObject } = rollout(shop, { engine: engine() });
    expect(apiObject.kind).toBe(kind);
    apiObject.addJsonPatch(JsonPatch.add('/spec/fieldOfTomorrow', { on: true }));
    Checks.acknowledge(apiObject, 'schema/unknown-field', 'the next version knows it');
    expect(object(shop, kind).spec.fieldOfTomorrow).toEqual({ on: true });
  });

  test('the workload is not written again', () => {
    const shop = chart();
    rollout(shop, { engine: engine() });
    expect(names(shop)).not.toContain('Deployment/web');
  });
});

describe('a Deployment of cdk8s-plus', () => {
  const deploymentIn = (scope: Chart) => {
    const deployment = new kplus.Deployment(scope, 'old', { metadata: { name: 'old' }, select: false, containers: [{ image: 'old', portNumber: 9000 }] });
    deployment.select(kplus.LabelSelector.of({ labels: { app: 'old' } }));
    deployment.podMetadata.addLabel('app', 'old');
    return deployment;
  };

  test('becomes part of the mesh', () => {
    const shop = chart();
    rollout(shop, { target: RolloutTarget.fromDeployment(deploymentIn(shop)) });
    expect(object(shop, 'Deployment').spec.template.metadata.annotations).toEqual({ 'linkerd.io/inject': 'enabled' });
  });

  test('says which port clients call, if it has one', () => {
    const shop = chart();
    rollout(shop, { target: RolloutTarget.fromDeployment(deploymentIn(shop)) });
    expect(object(shop, 'Canary').spec.service).toMatchObject({ port: 9000, targetPort: 9000 });
  });

  test('is found unfit for Flagger if it selects by the label of cdk8s-plus only', () => {
    const shop = chart();
    const deployment = new kplus.Deployment(shop, 'old', { metadata: { name: 'old' }, containers: [{ image: 'old', portNumber: 9000 }] });
    rollout(shop, { target: RolloutTarget.fromDeployment(deployment) });
    expect(errors(shop)).toEqual([expect.stringContaining('[shop/rollout] flagger/selector-label')]);
  });
});

test('any object can be the target, also one whose details come later', () => {
  const shop = chart();
  const daemons = new kplus.DaemonSet(shop, 'agent', { metadata: { name: 'agent' }, select: false });
  rollout(shop, { target: RolloutTarget.fromApiObject(ApiObject.of(daemons)) });
  daemons.select(kplus.LabelSelector.of({ labels: { app: 'agent' } }));
  daemons.podMetadata.addLabel('app', 'agent');
  daemons.addContainer({ image: 'agent', portNumber: 7000 });
  expect(object(shop, 'Canary').spec).toMatchObject({ targetRef: { kind: 'DaemonSet', name: 'agent' }, service: { port: 7000 } });
});

describe('a route that is added', () => {
  test('lets requests in to both versions', () => {
    const shop = chart();
    rollout(shop, { gateway: gateway(shop), hosts: ['a.dev'] }).addRoute('partner', { hosts: ['b.dev'], matches: [RouteMatch.pathPrefix('/v1')] });
    const { hostnames, rules } = object(shop, 'HTTPRoute', 'web-partner').spec;
    expect(hostnames).toEqual(['b.dev']);
    expect(rules[0]).toMatchObject({ matches: [{ path: { value: '/v1' } }], backendRefs: [{ name: 'web', port: 8080 }] });
  });

  test('lets requests in to the canary only', () => {
    const shop = chart();
    const subject = rollout(shop, { gateway: gateway(shop) });
    subject.addRoute('preview', { hosts: ['preview.dev'], to: RouteDestination.CANARY });
    expect(object(shop, 'HTTPRoute', 'web-preview').spec.rules[0].backendRefs[0].name).toBe('web-canary');
    expect(subject.inventory.map(({ name }) => name)).toContain('web-preview');
  });

  test('asks for no more than its gateway does', () => {
    const shop = chart();
    const provider = new generic.GenericGateway({ className: 'acme', controllerName: 'acme.dev/controller', name: 'Acme', supportedFeatures: ['Gateway', 'HTTPRoute'] });
    const subject = rollout(shop, { gateway: gateway(shop) });
    const other = new MeshGateway(shop, 'other', { provider });
    subject.addRoute('preview', { gateway: other, matches: [RouteMatch.queryParam('preview', '1')], to: RouteDestination.CANARY });
    expect(subject.findings).toEqual([expect.objectContaining({ rule: 'gateway/feature', message: expect.stringContaining('HTTPRouteQueryParamMatching, which Acme') })]);
  });

  test('is refused where it would lead past the division, or from nowhere', () => {
    const shop = chart();
    const undivided = rollout(shop, { gateway: gateway(shop), mesh: new none.NoMesh() });
    expect(() => undivided.addRoute('more', { hosts: ['b.dev'] })).toThrow('rollout/route');
    expect(() => rollout(chart()).addRoute('more', { hosts: ['b.dev'] })).toThrow('a route with a gateway');
  });
});

test('a gateway without a mesh divides by itself, and keeps the hosts and the path', () => {
  const shop = chart();
  const metric = Metric.query({ name: 'errors', query: 'vector(0)', max: 1, provider: { spec: { type: 'prometheus', address: 'http://p' } } });
  const subject = rollout(shop, { gateway: gateway(shop), mesh: undefined, hosts: ['a.dev'], path: '/shop' });
  subject.acknowledge('analysis/answerable', 'Traefik is not scraped');
  subject.addMetric(metric);
  expect(names(shop).filter(name => name.startsWith('HTTPRoute'))).toEqual([]);
  expect(object(shop, 'Canary').spec).toMatchObject({
    provider: 'gatewayapi:v1', service: { hosts: ['a.dev'], match: [{ uri: { prefix: '/shop' } }], gatewayRefs: [{ kind: 'Gateway', name: 'edge' }] },
  });
});

test('findings say what is risky too, but only errors fail', () => {
  const shop = chart();
  const subject = rollout(shop, { checks: [{ check: () => [{ rule: 'acme/note', severity: 'warning' as any, message: 'Look.', fix: 'Do.' }] }] });
  expect(subject.findings).toEqual([{ rule: 'acme/note', severity: 'warning', message: 'Look.', fix: 'Do.', path: 'shop/rollout' }]);
  expect(errors(shop)).toEqual([]);
});

test('what is said between two syntheses counts in the second', () => {
  const shop = chart();
  const edge = gateway(shop);
  const subject = rollout(shop, { gateway: edge, hosts: ['a.dev'] });
  const before = objects(shop);
  subject.addMetric(Metric.query({ name: 'queue', query: 'vector(1)', max: 5 }));
  edge.addListener(Listener.https({ certificate: Certificate.fromSecret('a-tls') }));
  edge.addHttpsRedirect();
  expect(names(shop)).toHaveLength(before.length + 2);
  expect(object(shop, 'HTTPRoute', 'web-edge').spec.parentRefs).toEqual([expect.objectContaining({ sectionName: 'https' })]);
  new ProgressiveRollout(shop, 'again', { target, engine: new flagger.FlaggerEngine(), mesh: new linkerd.LinkerdMesh(), name: 'again' });
  expect(errors(shop)).toContainEqual(expect.stringContaining('[shop/rollout] rollout/one-per-target'));
});

test('a port that a Deployment gets between two syntheses is known in the second', () => {
  const shop = chart();
  const web = new kplus.Deployment(shop, 'web', { metadata: { name: 'web' }, select: false, containers: [{ image: 'web', portNumber: 80 }] });
  web.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  web.podMetadata.addLabel('app', 'web');
  rollout(shop, { target: RolloutTarget.fromDeployment(web), port: 80, targetPort: 'admin' });
  expect(errors(shop)).toEqual([expect.stringContaining('rollout/unknown-port')]);
  web.containers[0].addPort({ number: 81, name: 'admin' });
  expect(errors(shop)).toEqual([]);
});
