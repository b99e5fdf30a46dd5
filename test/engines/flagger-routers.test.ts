import { modelOf, planOf } from '../support/models';
import { FLAGGER_ROUTERS } from '../support/routers';
import { Finding, flagger, MatchType, MetricSignal, RolloutModel, StepKind } from 'cdk8s-canary';

type Name = keyof typeof FLAGGER_ROUTERS;
const by = (name: Name) => new flagger.FlaggerEngine({ router: FLAGGER_ROUTERS[name] });
const specBy = (name: Name, model: RolloutModel = modelOf()) => by(name).render(model).at(-1)!.manifest.spec;
const header = (name: string, type = MatchType.EXACT) => ({ name, type, value: 'yes' });
const matching = (...matches: any[]) => modelOf(planOf({ steps: [{ kind: StepKind.MATCH, matches, seconds: 60 }] }));
const copying = (weight: number) => modelOf(planOf({ steps: [{ kind: StepKind.MIRROR, weight, seconds: 60 }] }));

describe('the Canary', () => {
  const service = { port: 8080, portName: 'http', targetPort: 'http' };
  test.each<[Name, any, any]>([
    ['istio', { provider: 'istio' }, { gateways: ['istio-system/public'], hosts: ['shop.acme.dev'] }],
    ['nginx', { provider: 'nginx', ingressRef: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'entrance' } }, {}],
    ['contour', { provider: 'contour' }, {}],
    ['traefik', { provider: 'traefik' }, {}],
    ['skipper', { provider: 'skipper', ingressRef: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'entrance' } }, {}],
    ['gloo', { provider: 'gloo', upstreamRef: { apiVersion: 'gloo.solo.io/v1', kind: 'Upstream', name: 'settings', namespace: 'gloo-system' } }, {}],
    ['apisix', { provider: 'apisix', routeRef: { apiVersion: 'apisix.apache.org/v2', kind: 'ApisixRoute', name: 'entrance' } }, {}],
    ['kuma', { provider: 'kuma' }, {}],
    ['knative', { provider: 'knative' }, {}],
    ['linkerd', { provider: 'linkerd' }, {}],
    ['smi', { provider: 'smi:v1alpha3' }, {}],
    ['osm', { provider: 'osm' }, {}],
    ['appMesh', { provider: 'appmesh:v1beta2' }, {}],
  ])('by %s', (name, expected, said) => {
    const { analysis, targetRef, progressDeadlineSeconds, ...rest } = specBy(name);
    expect(rest).toEqual({ ...expected, service: { ...service, ...said } });
  });

  test('copies a part of the requests with Istio', () => {
    expect(specBy('istio', copying(20)).analysis).toMatchObject({ iterations: 1, mirror: true, mirrorWeight: 20 });
    expect(specBy('istio', copying(100)).analysis).not.toHaveProperty('mirrorWeight');
  });
});

test.each<[Name, string[]]>([
  ['istio', ['VirtualService/web', 'DestinationRule/web-primary', 'DestinationRule/web-canary']],
  ['nginx', ['Ingress/entrance-canary']],
  ['contour', ['HTTPProxy/web']],
  ['traefik', ['TraefikService/web']],
  ['skipper', ['Ingress/entrance-canary']],
  ['gloo', ['RouteTable/web', 'Upstream/shop-web-primaryupstream-8080', 'Upstream/shop-web-canaryupstream-8080']],
  ['apisix', ['ApisixRoute/entrance-web-canary']],
  ['kuma', ['TrafficRoute/web']],
  ['knative', []],
  ['linkerd', ['TrafficSplit/web']],
  ['appMesh', [
    'VirtualNode/web-primary', 'VirtualNode/web-canary', 'VirtualRouter/web', 'VirtualService/web', 'VirtualRouter/web-canary', 'VirtualService/web-canary',
  ]],
])('by %s Flagger makes %j', (name, expected) => {
  const made = by(name).generated(modelOf()).map(({ kind, name: called }) => `${kind}/${called}`);
  expect(made.filter(object => !/^(Deployment|Service)\//.test(object))).toEqual(expected);
});

describe('what a router cannot do', () => {
  test.each<[string, Name, RolloutModel, string, string]>([
    ['tell users apart', 'traefik', matching({ headers: [header('x-a')] }), 'flagger/ab-provider', 'only weights for Traefik'],
    ['ask for a second header', 'nginx', matching({ headers: [header('x-a')] }, { headers: [header('x-b')] }), 'flagger/match', 'NGINX has room for 1'],
    ['ask for two headers at once', 'gloo', matching({ headers: [header('x-a'), header('x-b')] }), 'flagger/match', 'by chance'],
    ['look at the query', 'nginx', matching({ queryParams: [header('beta')] }), 'flagger/match', 'NGINX does not look at'],
    ['compare by a pattern', 'contour', matching({ headers: [header('x-a', MatchType.REGEX)] }), 'flagger/match', 'Contour passes over'],
    ['divide any longer', 'linkerd', modelOf(), 'flagger/legacy-router', 'come to its end'],
  ])('%s', (_, name, model, rule, text) => {
    expect(by(name).check(model)).toEqual([expect.objectContaining<Partial<Finding>>({ rule, message: expect.stringContaining(text) })]);
  });

  test('Istio asks for several headers and the query, and copies a part', () => {
    expect(by('istio').check(matching({ headers: [header('x-a'), header('x-b')], queryParams: [header('beta')] }))).toEqual([]);
    expect(by('istio').check(copying(20))).toEqual([]);
  });
});

test.each<[Name, string]>([
  ['istio', 'destination_workload="{{ target }}"'],
  ['nginx', 'ingress="entrance", canary!=""'],
  ['contour', '{{ namespace }}_{{ service }}-canary_'],
  ['traefik', '{{ namespace }}-{{ service }}-canary-[0-9a-zA-Z-]+@kubernetescrd'],
  ['gloo', '{{ namespace }}-{{ service }}-canaryupstream-'],
  ['kuma', '{{ service }}-canary_{{ namespace }}_svc_'],
])('%s counts the requests of the canary alone', (name, labels) => {
  const { metrics } = FLAGGER_ROUTERS[name];
  expect(metrics?.queryFor({ signal: MetricSignal.SUCCESS_RATE })).toContain(labels);
  expect(metrics?.queryFor({ signal: MetricSignal.LATENCY, quantile: 0.99 })).toMatch(/^histogram_quantile\(0\.99, /);
});

test('a name that no object can have is refused', () => {
  expect(() => flagger.FlaggerRouter.nginx({ ingress: 'My Ingress' })).toThrow('flagger/provider-ref');
});
