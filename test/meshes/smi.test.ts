import { validateManifest } from '../support/schemas';
import { chart, errors } from '../support/synth';
import { RouteBackend, RouteFilter, RouteMatch, RouteParent, TrafficSplit, TrafficSplitProps, Weight, smi } from 'cdk8s-canary';

const backends = [
  RouteBackend.service('web-v1', 80, { weight: Weight.percent(90) }),
  RouteBackend.service('web-v2', 80, { weight: Weight.percent(10) }),
];

function split(version: smi.SmiVersion | undefined, props: Partial<TrafficSplitProps> = {}): TrafficSplit {
  return new TrafficSplit(chart(), 'split', { parents: [RouteParent.service('web', 80)], backends, output: new smi.SmiTrafficSplit(version), ...props });
}

test.each<[smi.SmiVersion, any, any]>([
  [smi.SmiVersion.V1ALPHA1, '90', '10'],
  [smi.SmiVersion.V1ALPHA2, 90, 10],
  [smi.SmiVersion.V1ALPHA3, 90, 10],
  [smi.SmiVersion.V1ALPHA4, 90, 10],
])('a split of %s has weights %p and %p', (version, stable, canary) => {
  const manifest = split(version).apiObject.toJson();
  expect(manifest).toEqual({
    apiVersion: `split.smi-spec.io/${version}`,
    kind: 'TrafficSplit',
    metadata: { name: 'split', namespace: 'shop' },
    spec: { service: 'web', backends: [{ service: 'web-v1', weight: stable }, { service: 'web-v2', weight: canary }] },
  });
});

test.each([smi.SmiVersion.V1ALPHA1, smi.SmiVersion.V1ALPHA2])('Linkerd takes %s, with a warning that names the replacement', version => {
  const { apiObject, findings } = split(version);
  expect(validateManifest(apiObject.toJson())).toEqual([]);
  expect(findings).toEqual([expect.objectContaining({ rule: 'smi/deprecated', severity: 'warning', fix: expect.stringContaining('Gateway API') })]);
});

test('Linkerd does not take others, which is an error until it is acknowledged', () => {
  const other = split(smi.SmiVersion.V1ALPHA4);
  expect(errors(other.apiObject.chart)).toEqual([expect.stringContaining('schema/version: The version v1alpha4 of TrafficSplit is not served')]);
  other.acknowledge('schema/version', 'our mesh serves it');
  expect(errors(other.apiObject.chart)).toEqual([]);
});

test.each<[smi.SmiVersion, any]>([
  [smi.SmiVersion.V1ALPHA3, { 'x-a': 'a\\.b', 'x-b': 'c.*' }],
  [smi.SmiVersion.V1ALPHA4, [{ 'x-a': 'a\\.b' }, { 'x-b': 'c.*' }]],
])('%s is about the requests of an HTTPRouteGroup', (version, headers) => {
  const matches = [
    RouteMatch.pathPrefix('/api').also(RouteMatch.header('x-a', 'a.b')).also(RouteMatch.headerRegex('x-b', 'c.*')), RouteMatch.pathExact('/a.b'),
    RouteMatch.method('PUT'), RouteMatch.pathPrefix('/'), RouteMatch.pathRegex('/[a-z]+'),
  ];
  const made = split(version, { matches });
  const [, group] = made.node.findAll().slice(1).map((child: any) => child.toJson());
  expect(made.apiObject.toJson().spec.matches).toEqual([{ kind: 'HTTPRouteGroup', name: 'split' }]);
  expect(group).toMatchObject({ apiVersion: `specs.smi-spec.io/${version}`, kind: 'HTTPRouteGroup', metadata: { name: 'split' } });
  expect(group.spec.matches).toEqual([
    { name: 'match-1', pathRegex: '/api(/.*)?', methods: ['*'], headers },
    { name: 'match-2', pathRegex: '/a\\.b', methods: ['*'] },
    { name: 'match-3', methods: ['PUT'] },
    { name: 'match-4', pathRegex: '/.*', methods: ['*'] },
    { name: 'match-5', pathRegex: '/[a-z]+', methods: ['*'] },
  ]);
});

test.each<[string, Partial<TrafficSplitProps>, RegExp]>([
  ['hosts', { hosts: ['a.dev'] }, /^smi\/inexpressible: A TrafficSplit v1alpha1 of SMI has no hosts, and hosts would be left out/],
  ['a mirror', { mirror: { backend: RouteBackend.service('next', 80) } }, /^smi\/inexpressible: .* has no mirror, and a mirror/],
  ['matches', { matches: [RouteMatch.method('PUT')] }, /^smi\/inexpressible: .* has no matches/],
  ['exceptions', { exceptions: [{ matches: [RouteMatch.method('PUT')], backends }] }, /^smi\/inexpressible: .* has no exceptions/],
  ['filters', { backends: [RouteBackend.service('web-v1', 80, { filters: [RouteFilter.requestHeaders({ remove: ['a'] })] })] }, /^smi\/inexpressible: .* filters/],
  ['no parent', { parents: [] }, /^smi\/parent: .* no parents/],
  ['two parents', { parents: [RouteParent.service('web', 80), RouteParent.service('api', 80)] }, /^smi\/parent: .* other parents/],
  ['another port', { backends: [RouteBackend.service('web-v1', 81)] }, /^smi\/backend: Service web-v1, port 81, cannot be .* parent, 80\.$/],
  ['another namespace', { backends: [RouteBackend.service('web-v1', 80, { namespace: 'api' })] }, /^smi\/backend: /],
  ['another kind', { backends: [RouteBackend.serviceImport('web-v1', 80)] }, /^smi\/backend: ServiceImport web-v1/],
])('%s cannot be expressed', (_, props, message) => {
  expect(split(smi.SmiVersion.V1ALPHA1, props).findings.map(({ rule, message: said }) => `${rule}: ${said}`)).toContainEqual(expect.stringMatching(message));
});

test('query parameters cannot be expressed in any version', () => {
  expect(split(smi.SmiVersion.V1ALPHA4, { matches: [RouteMatch.queryParam('a', 'b')] }).findings.map(({ rule }) => rule)).toEqual(['smi/deprecated', 'smi/inexpressible']);
});
