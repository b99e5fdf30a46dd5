import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chart, object } from '../support/synth';
import { RolloutTarget, RolloutTargetAttributes } from 'cdk8s-canary';

function deployment(props: kplus.DeploymentProps = {}): kplus.Deployment {
  return new kplus.Deployment(chart(), 'web', { metadata: { name: 'web' }, containers: [{ image: 'web', portNumber: 8080 }], ...props });
}

function apiObject(spec?: any, kind = 'StatefulSet'): ApiObject {
  return new ApiObject(chart(), 'web', { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, ...(spec && { spec }) });
}

test('a Deployment of cdk8s-plus is referred to by its name', () => {
  const target = RolloutTarget.fromDeployment(deployment());
  expect(JSON.parse(JSON.stringify(target))).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' });
  expect(target.podTemplate).toBeUndefined();
});

test.each<[number | undefined, number]>([
  [undefined, 2],
  [5, 5],
])('a Deployment of cdk8s-plus with replicas %p has %d pods', (replicas, expected) => {
  expect(RolloutTarget.fromDeployment(deployment({ replicas })).replicas).toBe(expected);
});

test('nobody knows how many pods a Deployment with an autoscaler has', () => {
  const web = deployment();
  new kplus.HorizontalPodAutoscaler(web, 'autoscaler', { target: web, maxReplicas: 5 });
  expect(RolloutTarget.fromDeployment(web).replicas).toBeUndefined();
});

test('a Deployment of cdk8s-plus that leaves its number of pods to somebody else is still known to have had it', () => {
  const web = deployment({ replicas: 5 });
  const target = RolloutTarget.fromDeployment(web);
  target.leaveReplicas();
  expect(object(Chart.of(web), 'Deployment').spec).not.toHaveProperty('replicas');
  expect(target.replicas).toBe(5);
});

test('what is added to a Deployment later is seen', () => {
  const web = deployment({ select: false });
  const target = RolloutTarget.fromDeployment(web);
  expect(target.details).toEqual({ autoscaled: false, selectorLabels: {}, ports: [{ number: 8080, name: undefined }] });

  web.containers[0].addPort({ number: 9090, name: 'metrics' });
  web.addContainer({ image: 'sidecar', ports: [{ number: 7070, name: 'admin' }] });
  web.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
  expect(target.details).toMatchObject({
    selectorLabels: { app: 'web' },
    ports: [{ number: 8080, name: undefined }, { number: 9090, name: 'metrics' }, { number: 7070, name: 'admin' }],
  });
});

test('the pods of a Deployment of cdk8s-plus get annotations', () => {
  const web = deployment();
  RolloutTarget.fromDeployment(web).annotatePods({ 'linkerd.io/inject': 'enabled', 'acme.dev/team': 'shop' });
  expect(web.podMetadata.toJson().annotations).toEqual({ 'linkerd.io/inject': 'enabled', 'acme.dev/team': 'shop' });
});

test('a plain object says its labels and the ports of all containers', () => {
  const target = RolloutTarget.fromApiObject(apiObject({
    selector: { matchLabels: { app: 'web' } },
    template: { spec: { containers: [{ ports: [{ containerPort: 8080, name: 'http' }, { containerPort: 9090 }] }, {}, { ports: [{ containerPort: 7070 }] }] } },
  }));
  expect(JSON.parse(JSON.stringify(target))).toEqual({ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'web' });
  expect(target.details).toEqual({
    selectorLabels: { app: 'web' },
    ports: [{ number: 8080, name: 'http' }, { number: 9090, name: undefined }, { number: 7070, name: undefined }],
  });
});

test.each([
  ['without spec', undefined],
  ['without template', { revisionHistoryLimit: 3 }],
  ['that selects by expressions only', { selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }],
])('a plain object %s has no labels and no ports', (_, spec) => {
  expect(RolloutTarget.fromApiObject(apiObject(spec)).details).toEqual({ selectorLabels: {}, ports: [] });
});

test('a patch that is added to a plain object later is seen', () => {
  const web = apiObject({ selector: { matchLabels: { app: 'web' } } });
  const target = RolloutTarget.fromApiObject(web);
  web.addJsonPatch(JsonPatch.add('/spec/selector/matchLabels/tier', 'front'));
  expect(target.details.selectorLabels).toEqual({ app: 'web', tier: 'front' });
});

test('a plain object stays as it is', () => {
  const web = apiObject({ replicas: 5, template: {} });
  const target = RolloutTarget.fromApiObject(web);
  target.annotatePods({ 'linkerd.io/inject': 'enabled' });
  target.leaveReplicas();
  expect(object(web.chart, 'StatefulSet').spec).toEqual({ replicas: 5, template: {} });
});

test.each([0, 5, undefined])('a plain object whose manifest says replicas %p says so', writtenReplicas => {
  expect(RolloutTarget.fromApiObject(apiObject({ replicas: writtenReplicas })).details.writtenReplicas).toBe(writtenReplicas);
});

test('a workload made elsewhere is a Deployment of which nothing is known', () => {
  const target = RolloutTarget.fromAttributes({ name: 'web' });
  expect(target.toJSON()).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' });
  expect([target.replicas, target.podTemplate, target.details.ports, target.details.selectorLabels]).toEqual(Array(4).fill(undefined));
});

test('a workload made elsewhere is what is said about it', () => {
  const said: RolloutTargetAttributes = {
    name: 'web', apiVersion: 'acme.dev/v1', kind: 'App', replicas: 0, podTemplate: { spec: {} }, selectorLabels: { app: 'web' }, ports: [{ number: 80 }],
  };
  const target = RolloutTarget.fromAttributes(said);
  expect({ ...target.toJSON(), ...target.details, replicas: target.replicas, podTemplate: target.podTemplate }).toEqual(said);
});

test.each<[Partial<RolloutTargetAttributes>, string]>([
  [{ name: 'Web' }, 'rollout/target: got "Web";'],
  [{ name: '' }, 'rollout/target: got "";'],
  [{ replicas: -1 }, 'rollout/target: got -1; allowed is a whole number of replicas, 0 or more.'],
  [{ replicas: 1.5 }, 'rollout/target: got 1.5;'],
  [{ replicas: NaN }, 'rollout/target: got NaN;'],
])('%p is refused', (attributes, message) => {
  expect(() => RolloutTarget.fromAttributes({ name: 'web', ...attributes })).toThrow(message);
});
