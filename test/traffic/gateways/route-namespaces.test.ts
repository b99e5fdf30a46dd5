import { RouteNamespaces } from 'cdk8s-canary';

test.each([
  ['its own', RouteNamespaces.same(), { from: 'Same' }],
  ['all', RouteNamespaces.all(), { from: 'All' }],
  ['named, sorted and once each', RouteNamespaces.named('shop', 'api', 'shop'),
    { from: 'Selector', selector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['api', 'shop'] }] } }],
  ['labelled', RouteNamespaces.labelled({ team: 'shop', stage: 'live' }), { from: 'Selector', selector: { matchLabels: { team: 'shop', stage: 'live' } } }],
])('a listener lets namespaces in: %s', (_, namespaces, written) => {
  expect(JSON.parse(JSON.stringify(namespaces))).toEqual(written);
});

test.each<[string, RouteNamespaces, string | undefined, boolean | undefined]>([
  ['its own', RouteNamespaces.same(), 'platform', true],
  ['its own', RouteNamespaces.same(), 'shop', false],
  ['its own', RouteNamespaces.same(), undefined, false],
  ['all', RouteNamespaces.all(), 'shop', true],
  ['all', RouteNamespaces.all(), undefined, true],
  ['the namespace shop', RouteNamespaces.named('shop'), 'shop', true],
  ['the namespace shop', RouteNamespaces.named('shop'), 'platform', false],
  ['the namespace shop', RouteNamespaces.named('shop'), undefined, undefined],
  ['labels', RouteNamespaces.labelled({ team: 'shop' }), 'shop', undefined],
])('a Gateway in platform that lets in %s: from %p a route may attach: %p', (_, namespaces, from, expected) => {
  expect(namespaces.admits(from, 'platform')).toBe(expected);
});

test.each<[string, () => RouteNamespaces, string]>([
  ['no namespace', () => RouteNamespaces.named(), 'value/namespaces: got []; allowed is at least one namespace.'],
  ['no label', () => RouteNamespaces.labelled({}), 'value/namespaces: got {}; allowed is at least one label; RouteNamespaces.all()'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
