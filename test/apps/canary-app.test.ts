import { Chart, Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chart, errors, object, objects } from '../support/synth';
import { Analysis, argo, CanaryApp, CanaryAppProps, Checks, DeliveryProfile, flagger, IDeliveryEngine, Metric, none, RolloutStrategy } from 'cdk8s-canary';

const ENGINES: [string, () => IDeliveryEngine, string][] = [
  ['Flagger', () => new flagger.FlaggerEngine(), 'Deployment'],
  ['Argo Rollouts', () => new argo.ArgoRolloutsEngine(), 'Rollout'],
];
const web = (scope: Chart, props: Partial<CanaryAppProps> = {}) => new CanaryApp(scope, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, ...props });
const template = (scope: Chart, kind: string) => object(scope, kind).spec.template;

describe.each(ENGINES)('with %s', (_, engine, kind) => {
  test('what is added to the Deployment later is in the pods', () => {
    const shop = chart();
    const app = web(shop, { engine: engine() });
    app.deployment.containers[0].env.addVariable('REGION', kplus.EnvValue.fromValue('eu'));
    app.deployment.addContainer({ name: 'side', image: 'side:1' });
    app.deployment.podMetadata.addAnnotation('acme.dev/note', 'late');
    const { spec, metadata } = template(shop, kind);
    expect(spec.containers.map(({ name }: any) => name)).toEqual(['main', 'side']);
    expect(spec.containers[0].env).toEqual([{ name: 'REGION', value: 'eu' }]);
    expect(metadata.annotations).toMatchObject({ 'acme.dev/note': 'late', 'linkerd.io/inject': 'enabled' });
  });

  test('a patch of the workload survives, also of a field that nobody knows', () => {
    const shop = chart();
    const { workload } = web(shop, { engine: engine() });
    workload.addJsonPatch(JsonPatch.add('/spec/template/spec/fieldOfTomorrow', 1));
    Checks.acknowledge(workload, 'schema/unknown-field', 'the next version knows it');
    expect(template(shop, kind).spec.fieldOfTomorrow).toBe(1);
  });

  test('the pods say nothing that Argo Rollouts would leave out when it writes them back', () => {
    const shop = chart();
    web(shop, { engine: engine() });
    expect(template(shop, kind).spec).not.toHaveProperty('hostNetwork');
  });

  test('the pods keep to the Pod Security Standard restricted', () => {
    const shop = chart();
    web(shop, { engine: engine() });
    expect(template(shop, kind).spec.containers[0].securityContext).toMatchObject({
      allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' },
    });
  });

  test.each([
    ['five seconds, if nothing is said', undefined, { preStop: { sleep: { seconds: 5 } } }, 30],
    ['as long as is said', Duration.seconds(40), { preStop: { sleep: { seconds: 40 } } }, 65],
    ['not at all', Duration.seconds(0), undefined, 25],
  ])('a pod that ends still answers: %s', (_case, drain, lifecycle, grace) => {
    const shop = chart();
    web(shop, { engine: engine(), drain });
    const { spec } = template(shop, kind);
    expect(spec.containers[0].lifecycle).toEqual(lifecycle);
    expect(spec.terminationGracePeriodSeconds).toBe(grace);
  });

  test('an autoscaler leaves the number of pods alone and scales the right thing', () => {
    const shop = chart();
    web(shop, { engine: engine(), autoscaling: { maxReplicas: 9, cpuPercent: 60 } });
    expect(object(shop, kind).spec).not.toHaveProperty('replicas');
    expect(object(shop, 'HorizontalPodAutoscaler').spec).toMatchObject({ minReplicas: 2, maxReplicas: 9, scaleTargetRef: { kind, name: 'web' } });
  });

  test('all names are those of the app', () => {
    const shop = chart();
    web(shop, { engine: engine() });
    for (const { metadata } of objects(shop)) { expect(metadata.name).toMatch(/^web(-[a-z0-9]+)*$/); }
  });

  test('another name and place of other constructs changes nothing', () => {
    const yamlOf = (other: string, before: boolean) => {
      const shop = chart();
      const add = () => new CanaryApp(shop, other, { image: 'x', port: 1, name: other });
      if (before) { add(); }
      web(shop, { engine: engine() });
      if (!before) { add(); }
      return objects(shop).filter(({ metadata }) => metadata.name.startsWith('web'));
    };
    expect(yamlOf('cart', true)).toEqual(yamlOf('basket', false));
  });

  test('a chart of another name gives the same objects', () => {
    const objectsIn = (id: string) => {
      const scope = new Chart(Testing.app(), id, { namespace: 'shop' });
      web(scope, { engine: engine() });
      return objects(scope);
    };
    expect(objectsIn('one')).toEqual(objectsIn('another'));
  });
});

test('a Deployment that a Rollout refers to stays, without a number of pods of its own', () => {
  const shop = chart();
  web(shop, { engine: new argo.ArgoRolloutsEngine({ referToDeployment: true }), replicas: 5 });
  expect(object(shop, 'Deployment').spec).not.toHaveProperty('replicas');
  expect(object(shop, 'Rollout').spec).toMatchObject({ replicas: 5, workloadRef: { kind: 'Deployment', name: 'web', scaleDown: 'onsuccess' } });
  expect(object(shop, 'Rollout').spec).not.toHaveProperty('template');
});

test('labels of the chart are on the pods, but never in a selector', () => {
  const shop = new Chart(Testing.app(), 'shop', { labels: { team: 'checkout' } });
  web(shop);
  const { spec } = object(shop, 'Deployment');
  expect(spec.template.metadata.labels).toMatchObject({ 'team': 'checkout', 'app.kubernetes.io/name': 'web' });
  expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'web' });
});

test('a disruption budget counts the pods of both versions', () => {
  const shop = chart();
  web(shop, { disruptionBudget: { maxUnavailable: '25%' } });
  const { selector, maxUnavailable } = object(shop, 'PodDisruptionBudget').spec;
  expect(maxUnavailable).toBe('25%');
  expect(selector.matchLabels).toEqual({ 'app.kubernetes.io/instance': 'web' });
  expect(template(shop, 'Deployment').metadata.labels).toMatchObject(selector.matchLabels);
});

test.each([[{}], [{ minAvailable: 1, maxUnavailable: 1 }]])('a disruption budget of %j is refused', disruptionBudget => {
  expect(() => web(chart(), { disruptionBudget })).toThrow('app/disruption-budget');
});

test.each([[{ maxReplicas: 1 }], [{ minReplicas: 0, maxReplicas: 2 }], [{ maxReplicas: 2.5 }]])('autoscaling of %j is refused', autoscaling => {
  expect(() => web(chart(), { autoscaling })).toThrow('app/autoscaling');
});

test.each([['Web'], ['1web'], ['web_1'], ['']])('the name %j is refused', name => {
  expect(() => web(chart(), { name })).toThrow('app/name');
});

test('an autoscaler that was attached past the app is an error', () => {
  const shop = chart();
  new kplus.HorizontalPodAutoscaler(shop, 'hpa', { target: web(shop).deployment, maxReplicas: 3 });
  expect(errors(shop)).toContainEqual(expect.stringContaining('[shop/web] app/autoscaler'));
});

test('Services of cdk8s-plus select the pods of the app', () => {
  const shop = chart();
  const app = web(shop);
  app.deployment.exposeViaService({ name: 'admin', ports: [{ port: 80, targetPort: 8080 }] });
  const { selector } = object(shop, 'Service', 'admin').spec;
  expect(template(shop, 'Deployment').metadata.labels).toMatchObject(selector);
});

describe('a profile', () => {
  const profile: DeliveryProfile = {
    replicas: 4,
    mesh: new none.NoMesh(),
    strategy: RolloutStrategy.blueGreen(),
    analysis: Analysis.of({
      metrics: [Metric.query({
        name: 'errors', query: 'vector(0)', max: 1, provider: { spec: { type: 'prometheus', address: 'http://p' } },
      })],
    }),
  };

  test('stands behind what the app says, and before what the library says', () => {
    const shop = chart();
    web(shop, { profile, replicas: 7 });
    expect(object(shop, 'HorizontalPodAutoscaler').spec).toMatchObject({ minReplicas: 7, maxReplicas: 7 });
    expect(object(shop, 'Canary').spec).toMatchObject({ provider: 'kubernetes', analysis: { iterations: 10, interval: '1m' } });
  });

  test('is not hidden by a prop that is undefined', () => {
    const shop = chart();
    web(shop, { profile, replicas: undefined, strategy: undefined });
    expect(object(shop, 'HorizontalPodAutoscaler').spec.maxReplicas).toBe(4);
  });
});

test('values that are known only later are passed on', () => {
  const shop = chart();
  web(shop, { image: Lazy.any({ produce: () => 'ghcr.io/acme/web:late' }) as any });
  expect(template(shop, 'Deployment').spec.containers[0].image).toBe('ghcr.io/acme/web:late');
});

test('the inventory is what is written, and what the controller makes', () => {
  const shop = chart();
  const app = web(shop, { autoscaling: { maxReplicas: 3 }, disruptionBudget: { minAvailable: 1 } });
  const written = app.inventory.filter(({ owner }) => owner === 'you').map(({ kind, name }) => `${kind}/${name}`);
  expect(written.sort()).toEqual(objects(shop).map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort());
  expect(app.inventory.filter(({ owner }) => owner === 'Flagger').map(({ kind }) => kind)).toContain('HTTPRoute');
});
