import { unknownKinds, unsupportedFeatures } from '../../../src/traffic/routes/unsupported-features';
import { RoutingCapabilities, Severity, generic, gke } from 'cdk8s-canary';

const capabilities: RoutingCapabilities = {
  supportedFeatures: ['HTTPRoute', 'HTTPRouteMethodMatching'],
  limits: {
    HTTPRouteCORS: { consequence: 'every request gets a 500', instead: 'Use something else.' },
    HTTPRouteSessionPersistence: { consequence: 'sessions are lost' },
  },
  reportsObservedGeneration: true,
};
const find = (rule: any, routing = capabilities, kind = 'HTTPRoute') => unsupportedFeatures('Acme', routing, kind, { parentRefs: [], rules: [{}, rule] });

test.each<[string, any, string[]]>([
  ['what is supported', { matches: [{ method: 'GET' }] }, []],
  ['what has no name and is not spoken of', { filters: [{ externalAuth: {} }] }, []],
  ['what is not supported', { timeouts: { request: '1s' } }, ['spec.rules[1].timeouts.request asks for HTTPRouteRequestTimeout, which Acme does not support: '
    + 'it would be ignored, or break the rest.']],
  ['what is known to go wrong', { filters: [{ cors: {} }] }, ['spec.rules[1].filters[0].cors asks for HTTPRouteCORS, which Acme does not support: every request gets a 500.']],
  ['what has no name and goes wrong', { sessionPersistence: {} }, [expect.stringContaining('does not support: sessions are lost.')]],
  ['one thing twice', { matches: [{ queryParams: [] }, { queryParams: [] }] }, [expect.stringContaining('spec.rules[1].matches[0].queryParams')]],
])('of %s it is said', (_, rule, messages) => {
  expect(find(rule).map(({ message }) => message)).toEqual(messages);
});

test('what to use instead is the fix', () => {
  expect(find({ filters: [{ cors: {} }] })).toEqual([expect.objectContaining({ rule: 'gateway/feature', severity: Severity.ERROR, fix: 'Use something else.' })]);
});

test('a name of a rule is only a warning', () => {
  expect(find({ name: 'cart' }).map(({ severity }) => severity)).toEqual([Severity.WARNING]);
});

test('of a kind that is not read nothing else is said', () => {
  expect(find({ name: 'cart' }, { supportedFeatures: [], reportsObservedGeneration: true }).map(({ message }) => message)).toEqual([
    'kind asks for HTTPRoute, which Acme does not support: it would be ignored, or break the rest.',
  ]);
});

test('where nothing is known, everything is supported', () => {
  expect(find({ name: 'cart', retry: {}, filters: [{ cors: {} }] }, { reportsObservedGeneration: true })).toEqual([]);
});

const spec = {
  rules: [{
    filters: [{ extensionRef: { group: 'acme.dev', kind: 'Limit' } }, { requestMirror: { backendRef: { group: 'acme.dev', kind: 'Box' } } }],
    backendRefs: [{ group: '', kind: 'Service', filters: [{ extensionRef: { group: 'acme.dev', kind: 'Shade' } }] }, { group: 'acme.dev', kind: 'Box' }],
  }],
};
const named = { className: 'acme', controllerName: 'acme.dev/controller', name: 'Acme' };

test('kinds that a gateway does not know are errors, with those that it knows', () => {
  const { routing } = new generic.GenericGateway({ ...named, extensionFilters: ['Limit.acme.dev'], backendKinds: ['Bag.acme.dev'] });
  expect(unknownKinds('Acme', routing, spec).map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
    ['gateway/extension-kind', 'spec.rules[0].backendRefs[0].filters[0].extensionRef points at a Shade.acme.dev, which Acme does not know as a filter: '
      + 'the requests of the rule fail.', 'Use Limit.acme.dev, or another gateway.'],
    ['gateway/backend-kind', 'spec.rules[0].backendRefs[1] points at a Box.acme.dev, which Acme sends no requests to: its part of them fails.',
      'Use Service or Bag.acme.dev, or another gateway.'],
    ['gateway/backend-kind', expect.stringMatching(/^spec\.rules\[0]\.filters\[1]\.requestMirror\.backendRef points at a Box/), expect.anything()],
  ]);
});

test('kinds are believed where a gateway does not say which it knows', () => {
  expect(unknownKinds('Acme', new generic.GenericGateway(named).routing, spec)).toEqual([]);
});

test('what only has another group is told by the right one', () => {
  const imported = { rules: [{ backendRefs: [{ group: 'multicluster.x-k8s.io', kind: 'ServiceImport' }] }] };
  const { routing } = new gke.GkeGateway({ multiCluster: true });
  expect(unknownKinds('GKE', routing, imported)[0].fix).toBe('Give it the group that is known there: { group: \'net.gke.io\' }.');
});
