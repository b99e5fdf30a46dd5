import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Testing, Yaml, YamlOutputType } from 'cdk8s';
import { chart, errors, objects } from '../support/synth';
import { CanaryApp, CanaryAppProps, Checks, ICheck, MeshGateway, Severity, Topology, traefik } from 'cdk8s-canary';

/** A rule of a team. */
class NoLatest implements ICheck {
  public readonly rule = {
    name: 'acme/no-latest', severity: Severity.ERROR, title: 'Images have a version', why: 'Nobody knows what runs.', fix: 'Write a version.',
  };
  public calls = 0;

  public check(topology: Topology) {
    this.calls += 1;
    return topology.ofKind('apps', 'Deployment')
      .filter(deployment => deployment.get('spec.template.spec.containers[0].image').endsWith(':latest'))
      .map(resource => ({ resource, field: 'spec.template.spec.containers[0].image', message: `${resource} has an image without a version.` }));
  }
}

function web(scope: Chart, props: Partial<CanaryAppProps> = {}): CanaryApp {
  const gateway = new MeshGateway(scope, 'edge', { provider: new traefik.TraefikGateway() });
  return new CanaryApp(scope, 'web', { image: 'acme/web:1', port: 8080, gateway, hosts: ['web.test'], ...props });
}

/** A Canary that somebody writes by hand, for a Deployment whose selector Flagger does not know. */
function handWritten(scope: Chart): ApiObject {
  const labels = { tier: 'old' };
  new ApiObject(scope, 'canary', {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name: 'old' },
    spec: {
      provider: 'kubernetes',
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'old' },
      service: { port: 80 },
      analysis: { interval: '1m', threshold: 2, iterations: 3, webhooks: [{ name: 'smoke', type: 'pre-rollout', url: 'http://tester.test/' }] },
    },
  });
  return new ApiObject(scope, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'old' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'old', image: 'acme/old:1', ports: [{ containerPort: 80 }] }] } },
    },
  });
}

const errorsOf = (scope: Chart, rule: string) => errors(scope).filter(line => line.includes(`: ${rule}: `));

test('what others wrote beside our constructs is looked at too, with the construct, the object, the field and the file', () => {
  const shop = chart();
  web(shop);
  handWritten(shop);
  expect(errorsOf(shop, 'flagger/selector-label')).toEqual([expect.stringMatching(
    /^\[\] shop\/deployment \(Deployment shop\/old, spec\.selector\.matchLabels, shop\.k8s\.yaml\): flagger\/selector-label: The selector .* Fix: /)]);
});

test('an app without a construct of ours is left alone', () => {
  const shop = chart();
  handWritten(shop);
  expect(errors(shop)).toEqual([]);
});

test('a patch that breaks what we wrote is found, as soon as it is there', () => {
  const shop = chart();
  const app = web(shop);
  expect(errors(shop)).toEqual([]);
  app.workload.addJsonPatch(JsonPatch.replace('/spec/selector/matchLabels', { tier: 'x' }), JsonPatch.add('/spec/template/metadata/labels/tier', 'x'));
  expect(errorsOf(shop, 'flagger/selector-label')).toHaveLength(1);
});

test.each([
  ['on the object', (object: ApiObject) => Checks.acknowledge(object, 'flagger/selector-label', 'started with -selector-labels=tier')],
  ['on the chart', (object: ApiObject) => Checks.acknowledge(Chart.of(object), 'flagger/selector-label', 'started with -selector-labels=tier')],
  ['by annotation', (object: ApiObject) => object.metadata.addAnnotation('acknowledge.cdk8s-canary.dev/flagger.selector-label', 'it knows tier')],
])('acknowledged %s, a rule is silent', (_, silence) => {
  const shop = chart();
  web(shop);
  silence(handWritten(shop));
  expect(errorsOf(shop, 'flagger/selector-label')).toEqual([]);
});

test('rules of a team run beside ours, once per synthesis, however many charts there are', () => {
  const app = Testing.app();
  const charts = ['a', 'b', 'c', 'd'].map(name => chart(name, app));
  charts.forEach(one => web(one, { image: 'acme/web:latest' }));
  const rule = new NoLatest();
  Checks.of(charts[0]).add(rule);
  expect(() => app.synth()).toThrow('acme/no-latest: Deployment d/web has an image without a version. Fix: Write a version.');
  expect(rule.calls).toBe(1);
  charts.forEach(one => Checks.acknowledge(one, rule.rule.name, 'a test of ours'));
  app.synth();
  expect(rule.calls).toBe(2);
});

test('a construct that has errors tells them in its own words; its objects are not judged again', () => {
  const shop = chart();
  const app = web(shop, { hosts: ['NO HOST'] });
  Checks.of(shop).add({
    rule: new NoLatest().rule,
    check: topology => topology.ofKind('flagger.app', 'Canary').map(resource => ({ resource, message: 'It is odd.' })),
  });
  expect(errors(shop).filter(line => line.startsWith('[]'))).toEqual([]);
  expect(errors(shop)).toEqual([expect.stringContaining('[shop/web/rollout] gateway/host')]);
  expect(app.rollout.findings).toHaveLength(1);
});

test('what is known of the cluster can be said', () => {
  const shop = chart();
  web(shop);
  const seen: Topology[] = [];
  Checks.of(shop).add({ rule: new NoLatest().rule, check: topology => { seen.push(topology); return []; } });
  Checks.of(shop).assume({ versions: { flagger: '1.40.0' } });
  Checks.of(shop).assume({ namespaceLabels: { shop: { exposed: 'yes' } } });
  Checks.of(shop).assume({ versions: { linkerd: '2.18.1' }, namespaceLabels: { cart: {} } });
  objects(shop);
  expect(seen.at(-1)!.versions).toMatchObject({ flagger: '1.40.0', linkerd: '2.18.1', argoRollouts: '1.9.1' });
  expect(seen.at(-1)!.namespaceLabels('shop')).toEqual({ 'exposed': 'yes', 'kubernetes.io/metadata.name': 'shop' });
});

test('plain manifests can be checked without an app', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'acme/web:latest' }] } },
    },
  };
  expect(Checks.checkManifests([deployment], {}, [new NoLatest()]).filter(finding => finding.rule === 'acme/no-latest')).toEqual([{
    rule: 'acme/no-latest',
    severity: Severity.ERROR,
    message: 'Deployment web has an image without a version.',
    fix: 'Write a version.',
    object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    field: 'spec.template.spec.containers[0].image',
  }]);
});

describe('the file of a finding', () => {
  test.each([
    ['one for each chart', YamlOutputType.FILE_PER_CHART, 'shop.k8s.yaml'],
    ['one for the app', YamlOutputType.FILE_PER_APP, 'app.k8s.yaml'],
    ['one for each object', YamlOutputType.FILE_PER_RESOURCE, 'Deployment.old.k8s.yaml'],
  ])('%s', (_, yamlOutputType, file) => {
    const app = new App({ yamlOutputType, outdir: Testing.app().outdir });
    const shop = chart('shop', app);
    web(shop);
    handWritten(shop);
    const found = Checks.of(shop).findings.find(({ rule }) => rule === 'flagger/selector-label')!;
    expect(found.file).toBe(file);
    Checks.acknowledge(app, found.rule, 'a test of ours');
    app.synth();
    expect(existsSync(join(app.outdir, file))).toBe(true);
  });
});

describe('warnings', () => {
  const warning: ICheck = {
    rule: { name: 'acme/watch', severity: Severity.WARNING, title: 'Somebody watches', why: 'Nobody sees it.', fix: 'Watch it.' },
    check: topology => topology.ofKind('flagger.app', 'Canary').map(resource => ({ resource, message: `Nobody watches ${resource}.` })),
  };
  const synthesized = (outdir?: string): string[] => {
    const before = process.env.CDK8S_OUTDIR;
    const written: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0);
    const app = Testing.app();
    const shop = chart('shop', app);
    web(shop);
    Checks.of(shop).add(warning);
    if (outdir) { process.env.CDK8S_OUTDIR = outdir; } else { delete process.env.CDK8S_OUTDIR; }
    app.synth();
    if (before === undefined) { delete process.env.CDK8S_OUTDIR; } else { process.env.CDK8S_OUTDIR = before; }
    write.mockRestore();
    return written.filter(line => line.includes('acme/watch'));
  };

  test('are told once, on standard error, to those who run the command of cdk8s', () => {
    expect(synthesized('dist')).toEqual([
      'warning: shop/web/rollout/Canary (Canary shop/web, shop.k8s.yaml): acme/watch: Nobody watches Canary shop/web. Fix: Watch it.\n',
    ]);
  });

  test('are kept for those who ask, in tests for example', () => {
    expect(synthesized()).toEqual([]);
  });
});

test.each([
  ['half a version', { gatewayApi: '1.6' }, 'versions/gatewayApi: got "1.6"; allowed is a whole version, e.g. 1.5.1.'],
  ['no channel', { gatewayApiChannel: 'alpha' }, 'versions/gatewayApiChannel: got "alpha"; allowed is standard or experimental.'],
])('what cannot be installed is refused: %s', (_, versions, message) => {
  expect(() => Checks.of(chart()).assume({ versions })).toThrow(message);
});

describe('what is acknowledged is written to the objects that it is about, so that it counts for the manifests too', () => {
  const REASON = 'Flagger is started with -selector-labels=tier';
  const ANNOTATION = 'acknowledge.cdk8s-canary.dev/flagger.selector-label';
  const acknowledged = (outdir?: string) => {
    const app = new App({ outdir });
    const shop = new Chart(app, 'shop', { namespace: 'shop' });
    web(shop);
    handWritten(shop);
    Checks.acknowledge(shop, 'flagger/selector-label', REASON);
    return shop;
  };
  const annotated = (manifests: any[]) => manifests.filter(({ metadata }) => metadata.annotations?.[ANNOTATION] === REASON)
    .map(({ kind, metadata }) => `${kind} ${metadata.name}`);

  test('whoever renders them', () => {
    const tested = Testing.synth(acknowledged());
    expect(annotated(tested)).toEqual(['Deployment old']);
    expect(Checks.checkManifests(tested).map(({ rule }) => rule)).not.toContain('flagger/selector-label');

    const outdir = mkdtempSync(join(tmpdir(), 'acknowledged-'));
    App.of(acknowledged(outdir)).synth();
    expect(annotated(Yaml.load(join(outdir, 'shop.k8s.yaml')))).toEqual(['Deployment old']);
    rmSync(outdir, { recursive: true });
  });

  test('not by asking what is wrong', () => {
    const shop = acknowledged();
    expect(Checks.of(shop).findings.map(({ rule }) => rule)).not.toContain('flagger/selector-label');
    expect(annotated(shop.node.findAll().filter(ApiObject.isApiObject).map(object => object.toJson()))).toEqual([]);
  });
});

test('charts for different clusters are checked apart: neither answers for the other, and each thing is told once', () => {
  const app = new App();
  const [dev, prod] = ['dev', 'prod'].map(id => new Chart(app, id, { namespace: 'shop' }));
  web(dev, { replicas: 2 });
  web(prod, { port: 9090, autoscaling: { minReplicas: 2, maxReplicas: 5 } });
  expect([dev, prod].flatMap(errors)).toEqual([]);
  handWritten(prod);
  handWritten(new Chart(app, 'both', { namespace: 'other' }));
  const found = Checks.of(app).findings.filter(({ rule }) => rule === 'flagger/selector-label').map(({ path }) => path);
  expect(found.sort()).toEqual(['both/deployment', 'prod/deployment']);
});
