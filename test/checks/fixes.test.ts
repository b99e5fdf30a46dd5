/** What rules tell to change, where that depends on what is wrong. */
import { vary } from './cases';
import { checkResources } from '../../src/checks';
import { ClusterFacts, Resource } from '../../src/topology';

/** What a rule says about a change of a base. */
const told = (rule: string, base: string, { facts, ...variation }: { facts?: ClusterFacts; [object: string]: any }) =>
  checkResources(vary(base, variation).map(manifest => new Resource(manifest)), facts).filter(finding => finding.rule === rule)
    .map(({ object, field, message, fix }) => `${object?.kind} ${field}: ${message} ${fix}`);

test.each([
  ['*', 'Leave hosts out: then all names are meant.'],
  ['https://shop.acme.dev/cart', 'Write shop.acme.dev.'],
  ['Shop.acme.dev:443', 'Write shop.acme.dev.'],
  ['shop.acme.dev.', 'Write shop.acme.dev.'],
  ['shop_1.acme.dev', 'Leave hosts out for all names.'],
])('the host %s of a Canary: %s', (host, fix) => {
  const [finding] = told('flagger/host-form', 'flagger-gateway', { 'Canary/web': { spec: { service: { hosts: [host], gatewayRefs: [{ name: 'elsewhere' }] } } } });
  expect(finding).toContain(fix);
});

test.each<[any, string]>([
  [{ 'Canary/web': { spec: { service: { gatewayRefs: { 0: { sectionName: 'websecure' } } } } } }, 'Name a listener that is there, or leave sectionName out.'],
  [{ 'Canary/web': { spec: { service: { gatewayRefs: { 0: { port: 80 } } } } } }, 'Write the port of a listener that is there, or leave port out.'],
  [{ 'Canary/web': { spec: { service: { hosts: ['shop.example.com'] } } } }, 'Write hosts of the Canary that a listener has, or add a listener for them.'],
  [
    { 'Gateway/edge': { spec: { listeners: { 0: { allowedRoutes: { namespaces: { from: 'Same' } } } } } } },
    'Let a listener admit namespace shop, in its allowedRoutes.namespaces.',
  ],
])('a Gateway that does not take the route of a Canary, %#', (variation, fix) => {
  expect(told('flagger/gateway-accepts', 'flagger-gateway', variation)).toEqual([expect.stringContaining(fix)]);
});

test('where in a query of several lines something is wrong', () => {
  const query = (text: string) => told('flagger/template-functions', 'flagger-gateway', { 'MetricTemplate/latency': { spec: { query: text } } })[0];
  expect(query('max(\n  latency{app="{{ target }}"}[{{ window }}]\n)\n')).toContain('The query has {{ window }} in line 2.');
  expect(query('max(latency{app="{{ target"})\n')).toContain('The query has a {{ without its }}: {{ target"}).');
});

test('an argument of a metric that is meant', () => {
  const url = (text: string) => told('argo/metric-placeholders', 'argo-blue-green', {
    'AnalysisTemplate/orders': { spec: { args: [{ name: 'service', value: 'b' }], metrics: { 0: { provider: { web: { url: `https://${text}/` } } } } } },
  })[0];
  expect(url('{{service}}')).toMatch(/Write \{\{args\.service\}\}\.$/);
  expect(url('{{args.sevrice}}')).toMatch(/Write \{\{args\.service\}\}\.$/);
  expect(url('{{args.host}}')).toMatch(/Declare the argument/);
});

test('a slip in a Canary is not told of its autoscaler', () => {
  const slip = (variation: any) => told('flagger/autoscaler-target', 'flagger-kubernetes', variation);
  expect(slip({ 'Canary/orders': { spec: { targetRef: { name: 'ordres' } } } })).toEqual([
    'Canary spec.targetRef.name: Deployment ordres is not among the manifests; Deployment orders is, which HorizontalPodAutoscaler orders scales.'
    + ' Roll out Deployment orders, or let the autoscaler scale Deployment ordres.',
  ]);
  expect(slip({ 'HorizontalPodAutoscaler/orders': { spec: { scaleTargetRef: { name: 'carts' } } } })).toEqual([
    expect.stringMatching(/^HorizontalPodAutoscaler .* Set apiVersion apps\/v1, kind Deployment, name orders\.$/),
  ]);
});

test('a ReferenceGrant that is where it belongs, and names the wrong namespace', () => {
  const from = (variation: any) => told('gateway/grant-crosses', 'gateway', { 'ReferenceGrant/shop-to-cart': { spec: { from: { 0: { namespace: 'cart' } } } }, ...variation })[0];
  expect(from({})).toMatch(/Write namespace: shop\.$/);
  expect(from({ 'HTTPRoute/shop': null })).toMatch(/Write the namespace of the HTTPRoutes that refer to what is here\.$/);
  expect(from({ 'HTTPRoute/shop': null, 'Service/cart': null })).toMatch(/Move the grant into the namespace/);
});

test('a key that is meant', () => {
  const env = { 0: { valueFrom: { configMapKeyRef: { key: 'loglevel' } } } };
  expect(told('references/key-exists', 'plain-web', { 'Deployment/storefront': { spec: { template: { spec: { containers: { 0: { env } } } } } } })[0])
    .toMatch(/Write log-level, or add the key loglevel\.$/);
});

test('the namespace of a reference that says one', () => {
  const parent = { 'HTTPRoute/shop': { spec: { parentRefs: { 0: { namespace: 'edge' } } } }, 'HTTPRoute/redirect': null };
  expect(told('references/namespace', 'gateway', parent)).toEqual([expect.stringMatching(/Name the namespace platform there\.$/)]);
});
