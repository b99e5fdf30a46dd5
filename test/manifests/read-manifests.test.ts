/** Texts of all kinds become objects with positions, or findings; never an exception. */
import { readManifests } from '../../src/manifests';
import { parseDocument } from '../../src/manifests/kubernetes-yaml';

const read = (text: string, comeAcross = false) => readManifests([{ file: 'a.yaml', text, comeAcross }], 'shop');
const names = (text: string) => read(text).resources.map(String);
const told = (text: string) => read(text).findings.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);
const object = (kind: string, name: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`;

describe('documents', () => {
  test.each([
    ['several', `${object('Service', 'a')}---\n${object('Service', 'b')}`, ['Service shop/a', 'Service shop/b']],
    ['empty ones and comments', `---\n---\n# nothing\n---\n${object('Service', 'a')}---\n`, ['Service shop/a']],
    ['a byte order mark, and Windows line ends', `\uFEFF${object('Service', 'a')}---\n${object('Service', 'b')}`.replace(/\n/g, '\r\n'), ['Service shop/a', 'Service shop/b']],
    ['directives, and ends of documents', `%YAML 1.1\n---\n${object('Service', 'a')}...\n%YAML 1.1\n---\n${object('Service', 'b')}`, ['Service shop/a', 'Service shop/b']],
    ['comments of Helm', `---\n# Source: web/templates/service.yaml\n${object('Service', 'a')}`, ['Service shop/a']],
    ['JSON', '{ "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" } }', ['Service shop/a']],
    ['JSON with tabs', '{\n\t"apiVersion": "v1",\n\t"kind": "Service"\n}', ['Service shop/']],
    ['dashes in a text', `${object('ConfigMap', 'a')}data:\n  text: |\n    ---\n    --- more\n`, ['ConfigMap shop/a']],
    ['something on the line of the dashes', '--- { apiVersion: v1, kind: Service }\n', ['Service shop/']],
    ['a List', '{ "apiVersion": "v1", "kind": "List", "items": [{ "apiVersion": "v1", "kind": "Service" }, null] }', ['Service shop/']],
    ['a list of one kind', 'apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: { name: a }\n', ['Deployment shop/a']],
    ['lists in lists', 'kind: List\nitems:\n- { kind: List, items: [{ apiVersion: v1, kind: Secret }] }\n', ['Secret shop/']],
    ['what is in no namespace', object('Namespace', 'a'), ['Namespace a']],
    ['nothing', '', []],
    ['blanks', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect({ names: names(text), told: told(text) }).toEqual({ names: expected, told: [] });
  });
});

test('values are what Kubernetes makes of them', () => {
  const text = `{ a: yes, b: On, c: n, d: "yes", e: 014, f: 0o14, g: 1_000, h: 0x1F, i: 1e3, j: 12:30, k: 2001-01-01, l: ~, m: 08, nn: .5, o: -0x1F,
    p: 1.2.3, q: !!binary aGk=, r: !!str 5, s: !mine 5, t: 0b11, u: yEs, v: , w: +12, x: _1 }`;
  expect(parseDocument(text, true)).toEqual({
    a: true,
    b: true,
    c: false,
    d: 'yes',
    e: 12,
    f: 12,
    g: 1000,
    h: 31,
    i: 1000,
    j: '12:30',
    k: '2001-01-01',
    l: null,
    m: 8,
    nn: 0.5,
    o: -31,
    p: '1.2.3',
    q: 'hi',
    r: '5',
    s: '5',
    t: 3,
    u: 'yEs',
    v: null,
    w: 12,
    x: '_1',
  });
  expect(parseDocument('a: &a { x: 1, z: 2 }\nb: { <<: *a, z: 3 }\nc: *a', true)).toMatchObject({ b: { x: 1, z: 3 }, c: { x: 1, z: 2 } });
});

test('fields have positions', () => {
  const [, web] = read(`# first\n${object('Service', 'a')}---\n# second\n${object('Service', 'web')}spec:\n  selector:\n    app/name: web\n  ports:\n  - port: 80\n`
    + '  - &other\n    port: 81\n    name:\n').resources;
  const at = (field: string) => { const { line, column } = web.positionOf(field); return `${line}:${column}`; };
  expect({
    whole: at(''),
    map: at('spec.selector'),
    scalar: at('spec.selector["app/name"]'),
    item: at('spec.ports[0]'),
    inItem: at('spec.ports[1].port'),
    empty: at('spec.ports[1].name'),
    absent: at('spec.ports[1].protocol.x'),
    absentItem: at('spec.ports[7]'),
    nowhere: at('status'),
  }).toEqual({
    whole: '7:1', map: '11:3', scalar: '12:15', item: '14:5', inItem: '16:11', empty: '17:5', absent: expect.any(String), absentItem: '13:3', nowhere: '7:1',
  });
});

test('positions in a List are those of its items', () => {
  const [, second] = read('apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: A }\n- apiVersion: v1\n  kind: B\n').resources;
  expect([second.positionOf(''), second.positionOf('kind')]).toMatchObject([{ line: 5, column: 3 }, { line: 6, column: 9 }]);
});

describe('what is wrong is told with its place, and the rest is read', () => {
  test.each([
    ['broken YAML', `${object('A', 'a')}---\na: [\n---\n${object('B', 'b')}`, ['A shop/a', 'B shop/b'], ['manifest/syntax 6:1 This cannot be read: ']],
    ['broken JSON', '{ "kind": "A", ', [], ['manifest/syntax 1:16 ']],
    ['a tab', 'a:\n\tb: 1', [], ['manifest/syntax 2:']],
    ['binary junk', '\u0000\u0001\u0002', [], ['manifest/syntax 1:1 ']],
    ['a key that is there twice', `${object('A', 'a')}kind: B`, ['B shop/a'], ['manifest/unique-key 4:1 The key kind is here for a second time.']],
    ['a key that is there twice, and more', 'a: 1\na: 2\nb: [', [], ['manifest/unique-key 2:1', 'manifest/syntax 3:5']],
    ['a list', '- 1', [], ['manifest/object 1:1 This is no Kubernetes object: it is a list.']],
    ['a text', '\nfoo', [], ['manifest/object 2:1 This is no Kubernetes object: it is a string.']],
    ['a map', 'a: 1', [], ['manifest/object 1:1 This is no Kubernetes object: it has no apiVersion and no kind.']],
    ['a map with one of them', 'apiVersion: 1\nkind: A', [], ['manifest/object 1:1 This is no Kubernetes object: it has no apiVersion.']],
    ['a template: a value', 'a: {{ .Values.a }}', [], ['manifest/rendered 1:1 ']],
    ['a template: a block', '{{- if .Values.a }}\na: 1\n{{- end }}', [], ['manifest/rendered 1:']],
    ['an alias of itself', 'a: &a [*a]', [], ['manifest/syntax 1:1 This cannot be read: its aliases']],
    ['an unknown alias', 'a: *b', [], ['manifest/syntax 1:']],
    ['much too deep', '['.repeat(100_000), [], ['manifest/syntax 1:']],
  ])('%s', (_, text, objects, findings) => {
    expect({ names: names(text), told: told(text) }).toEqual({ names: objects, told: findings.map(finding => expect.stringContaining(finding)) });
  });

  test('aliases of aliases of aliases', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join()}]`);
    expect(told(['a0: &a0 x', ...levels].join('\n'))).toEqual([expect.stringContaining('manifest/syntax')]);
  });
});

test('what is come across in a folder may be something else', () => {
  expect(read('language: typescript', true)).toMatchObject({ resources: [], findings: [], others: [{ file: 'a.yaml' }] });
  expect(read('not: [yaml', true).findings).toEqual([]);
  expect(read('# apiVersion: is\na: 1', true)).toMatchObject({ findings: [], others: [{ line: 2 }] });
  expect(read('apiVersion: v1\nKind: A', true).findings).toMatchObject([{ rule: 'manifest/object' }]);
  expect(read('apiversion: v1\nkind: A', true).findings).toMatchObject([{ rule: 'manifest/object' }]);
});

describe('what Helm and Kustomize make objects of is left out, with the command that prints these', () => {
  const across = (files: { [file: string]: string }) => {
    const { resources, findings, others } = readManifests(Object.entries(files).map(([file, text]) => ({ file, text, comeAcross: true })));
    return { objects: resources.map(String), findings: findings.map(({ rule }) => rule), others };
  };

  test('charts', () => {
    const helm = ['helm template charts/web'];
    expect(across({
      'charts/web/Chart.yaml': 'apiVersion: v2\nname: web',
      'charts/web/values-prod.yaml': 'kind: Deployment',
      'charts/web/templates/web.yaml': 'kind: {{ .Values.kind }}',
      'charts/web/charts/db/Chart.yaml': 'apiVersion: v2',
      'charts/web/charts/db/templates/db.yaml': object('Service', 'db'),
      'charts/web/argocd/app.yaml': object('Application', 'web'),
      'charts/website.yaml': object('Service', 'website'),
    })).toEqual({
      objects: ['Application web', 'Service website'],
      findings: [],
      others: ['Chart.yaml', 'values-prod.yaml', 'templates/web.yaml', 'charts/db/Chart.yaml', 'charts/db/templates/db.yaml']
        .map(file => ({ file: `charts/web/${file}`, renderedBy: helm })),
    });
  });

  test('patches, and what else a kustomization reads', () => {
    const kustomize = ['kustomize build prod'];
    expect(across({
      'base/kustomization.yaml': 'resources: [web.yaml]',
      'base/web.yaml': object('Deployment', 'web'),
      'common/patch.yaml': object('Deployment', 'common'),
      'prod/kustomization.yaml': `
resources: [../base, more.yaml]
patches: [{ path: ../common/patch.yaml }, { path: inline-not.yaml, target: { kind: Deployment } }, { patch: "kind: Deployment\\nmetadata: {}" }]
patchesStrategicMerge: [merge.yaml, "kind: Deployment\\nmetadata: {}"]
patchesJson6902: [{ path: ops.yaml }]
configMapGenerator: [{ name: a, files: [app.yaml, b.yaml=named.yaml] }, null]
transformers: [labels.yaml]
`,
      'prod/more.yaml': object('Service', 'more'),
      'prod/inline-not.yaml': object('Deployment', 'a'),
      'prod/merge.yaml': object('Deployment', 'b'),
      'prod/ops.yaml': '- { op: add, kind: x }\nkind: 1',
      'prod/app.yaml': 'kind: Config',
      'prod/named.yaml': 'kind: Config',
      'prod/labels.yaml': 'apiVersion: builtin\nkind: LabelTransformer',
    })).toEqual({
      objects: [],
      findings: [],
      others: [
        { file: 'base/kustomization.yaml' }, { file: 'base/web.yaml', renderedBy: kustomize }, { file: 'common/patch.yaml', renderedBy: kustomize },
        { file: 'prod/kustomization.yaml', line: 2, column: 1 },
        ...['more', 'inline-not', 'merge', 'ops', 'app', 'named', 'labels'].map(name => ({ file: `prod/${name}.yaml`, renderedBy: kustomize })),
      ],
    });
  });

  test('a base is printed by each overlay, and a component by those that it is a part of', () => {
    const [dev, prod] = ['kustomize build dev', 'kustomize build prod'];
    expect(across({
      'base/kustomization.yaml': 'resources: [web.yaml]',
      'base/web.yaml': object('Deployment', 'web'),
      'scaled/kustomization.yaml': 'kind: Component\nresources: [autoscaler.yaml]\npatches: [{ path: patch.yaml }]',
      'scaled/autoscaler.yaml': object('HorizontalPodAutoscaler', 'web'),
      'scaled/patch.yaml': object('Deployment', 'web'),
      'unused/kustomization.yaml': 'kind: Component\npatches: [{ path: patch.yaml }]',
      'unused/patch.yaml': object('Deployment', 'web'),
      'dev/kustomization.yaml': 'resources: [../base/]\nnamePrefix: dev-',
      'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../scaled]',
    }).others.filter(({ file }) => !file!.includes('kustomization'))).toEqual([
      { file: 'base/web.yaml', renderedBy: [dev, prod] },
      { file: 'scaled/autoscaler.yaml', renderedBy: [prod] },
      { file: 'scaled/patch.yaml', renderedBy: [prod] },
      { file: 'unused/patch.yaml' },
    ]);
  });

  test('objects that Kustomize leaves what they are are read', () => {
    expect(across({
      'base/kustomization.yaml': 'resources: [web.yaml]\nnamespace: shop\nimages: [{ name: web, newTag: "2" }]\nlabels: [{ pairs: { team: shop } }]',
      'base/web.yaml': object('Deployment', 'web'),
      'all/kustomization.yaml': 'resources: [../base, ../all]',
    }).objects).toEqual(['Deployment web']);
  });

  test.each(['patches: 1', 'patches: [1, null]', 'patches: [{}]', '- a', ': [', ''])('a kustomization that is none: %s', text => {
    expect(across({ 'kustomization.yaml': text, 'web.yaml': object('Service', 'web') })).toMatchObject({ objects: ['Service web'], findings: [] });
  });

  test('a file that somebody names is read all the same', () => {
    const files = [{ file: 'kustomization.yaml', text: 'patches: [{ path: a.yaml }]' }, { file: 'a.yaml', text: object('Service', 'a') }];
    expect(readManifests(files.map(file => ({ ...file, comeAcross: file.file !== 'a.yaml' }))).resources.map(String)).toEqual(['Service a']);
  });
});

test('text between braces is none of a template if it is in quotes', () => {
  expect(names(`${object('MetricTemplate', 'a')}spec: { query: "rate(x{ns='{{ namespace }}'})" }`)).toEqual(['MetricTemplate shop/a']);
});

test('several thousand documents take seconds, on a busy machine too', () => {
  const text = Array.from({ length: 5000 }, (_, i) => `${object('Service', `s${i}`)}spec: { selector: { app: web }, ports: [{ port: 80, name: http }] }\n`).join('---\n');
  const start = performance.now();
  const { resources } = read(text);
  resources.slice(0, 100).forEach(resource => resource.positionOf('spec.ports[0].port'));
  expect(resources).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(20_000);
});

describe('what SOPS has encrypted', () => {
  const sops = 'sops: { mac: "ENC[x]", lastmodified: "2026-01-01T00:00:00Z" }\n';

  test('a Secret is there, with contents that nobody knows', () => {
    const { resources: [secret], findings, others } = read(`${object('Secret', 'a')}type: Opaque\nstringData: { token: "ENC[x]" }\n${sops}`);
    expect(secret.manifest).toEqual({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, type: 'Opaque' });
    expect({ findings, others }).toEqual({ findings: [], others: [] });
  });

  test('nothing is known of other objects', () => {
    expect(read(`${object('ConfigMap', 'a')}data: { a: "ENC[x]" }\n${sops}`)).toMatchObject({
      resources: [], findings: [], others: [{ file: 'a.yaml', line: 1, renderedBy: ['sops --decrypt a.yaml'] }],
    });
  });

  test('a field of that name that is none of its', () => {
    expect(read(`${object('Secret', 'a')}sops: no`).resources[0].manifest).toHaveProperty('sops');
  });
});
