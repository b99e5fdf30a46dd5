import { modelOf, planOf } from '../support/models';
import { ARGO_ROUTERS } from '../support/routers';
import { validateManifest } from '../support/schemas';
import { argo, Finding, MatchType, MetricSignal, RolloutModel, StepKind } from 'cdk8s-canary';

type Name = keyof typeof ARGO_ROUTERS;
const by = (name: Name) => new argo.ArgoRolloutsEngine({ router: ARGO_ROUTERS[name] });
const services = { ...modelOf().services, stable: 'web' };
const model = (steps?: any[]) => modelOf(planOf(steps && { steps }), { services });
const canaryBy = (name: Name, of: RolloutModel = model()) => by(name).render(of).at(-1)!.manifest.spec.strategy.canary;
const header = (name: string, type = MatchType.EXACT) => ({ name, type, value: 'yes' });
const matching = (...matches: any[]) => model([{ kind: StepKind.MATCH, matches, seconds: 60 }]);
const copies = { kind: StepKind.MIRROR, weight: 20, seconds: 60 };

describe('the Rollout', () => {
  test.each<[Name, any]>([
    ['istio', { istio: { virtualService: { name: 'web', routes: ['divided'] } } }],
    ['istioFromName', {
      istio: {
        virtualService: { name: 'entrance', routes: ['main'] }, destinationRule: { name: 'web', stableSubsetName: 'old', canarySubsetName: 'new' },
      },
    }],
    ['nginx', { nginx: { stableIngress: 'entrance' } }],
    ['nginxTwice', {
      nginx: { stableIngresses: ['entrance', 'inside'], annotationPrefix: 'acme.dev', canaryIngressAnnotations: { 'acme.dev/x': 'y' } },
    }],
    ['alb', { alb: { ingress: 'entrance', servicePort: 8080, rootService: 'root', annotationPrefix: 'acme.dev' } }],
    ['traefik', { traefik: { weightedTraefikServiceName: 'web' } }],
    ['traefikFromName', { traefik: { weightedTraefikServiceName: 'weighted' } }],
    ['ambassador', { ambassador: { mappings: ['entrance'] } }],
    ['apisix', { apisix: { route: { name: 'entrance', rules: ['main'] } } }],
    ['smi', { smi: {} }],
    ['appMesh', {
      appMesh: {
        virtualService: { name: 'web' },
        virtualNodeGroup: { stableVirtualNodeRef: { name: 'web-stable' }, canaryVirtualNodeRef: { name: 'web-canary' } },
      },
    }],
  ])('by %s', (name, trafficRouting) => {
    expect(canaryBy(name)).toMatchObject({ stableService: 'web', canaryService: 'web-canary' });
    expect(canaryBy(name).trafficRouting).toEqual(trafficRouting);
  });

  test('copies requests with Istio, and ends that before users get the canary', () => {
    const { steps, trafficRouting } = canaryBy('istio', model([copies, { kind: StepKind.WEIGHT, weight: 50, seconds: 60 }]));
    expect(trafficRouting.managedRoutes).toEqual([{ name: 'web-mirror-1' }]);
    expect(steps.slice(0, 2)).toEqual([
      { setCanaryScale: { weight: 100 } },
      { setMirrorRoute: { name: 'web-mirror-1', match: [{ path: { prefix: '/' } }], percentage: 20 } },
    ]);
    expect(steps[3]).toEqual({ setMirrorRoute: { name: 'web-mirror-1' } });
  });

  test('takes its header routes away one by one, where they do not end together', () => {
    const steps = [...matching({ headers: [header('x-a')] }, { headers: [header('x-a')] }).plan.steps, { kind: StepKind.PREVIEW, seconds: 60 }];
    expect(canaryBy('istio', model(steps)).steps.slice(4, 7)).toEqual([
      { setHeaderRoute: { name: 'web-match-1' } }, { setHeaderRoute: { name: 'web-match-2' } }, { setCanaryScale: { weight: 100 } },
    ]);
  });
});

describe('what is written beside it', () => {
  const beside = (name: Name) => by(name).render(model()).map(({ manifest }) => manifest).filter(({ kind }) => !/^(AnalysisTemplate|Rollout)$/.test(kind));

  test('a VirtualService that gives everything to stable', () => {
    const [{ spec }] = beside('istio');
    expect(spec).toMatchObject({ hosts: ['web', 'shop.acme.dev'], gateways: ['istio-system/public', 'mesh'] });
    expect(spec.http).toEqual([{
      name: 'divided',
      route: [{ destination: { host: 'web' }, weight: 100 }, { destination: { host: 'web-canary' }, weight: 0 }],
    }]);
  });

  test('a TraefikService that gives everything to stable', () => {
    const [manifest] = beside('traefik');
    expect(validateManifest(manifest)).toEqual([]);
    expect(manifest.spec.weighted.services).toEqual([{ name: 'web', port: 8080, weight: 100 }, { name: 'web-canary', port: 8080, weight: 0 }]);
  });

  test('nothing where the object was made elsewhere, or the controller makes it', () => {
    expect((['istioFromName', 'traefikFromName', 'nginx', 'smi'] as const).flatMap(beside)).toEqual([]);
  });
});

test.each<[Name, string[]]>([
  ['nginxTwice', ['Ingress/web-entrance-canary', 'Ingress/web-inside-canary']],
  ['ambassador', ['Mapping/entrance-canary']],
  ['smi', ['TrafficSplit/web']],
  ['traefik', []],
])('by %s the controller makes %j', (name, expected) => {
  expect(by(name).generated(model()).map(({ kind, name: called }) => `${kind}/${called}`)).toEqual(expected);
  expect(by(name).generated(model([{ kind: StepKind.PREVIEW, seconds: 60 }]))).toEqual([]);
});

describe('what a router cannot do', () => {
  test.each<[string, Name, RolloutModel, string, string]>([
    ['tell users apart', 'nginx', matching({ headers: [header('x-a')] }), 'argo/match', 'cannot through NGINX'],
    ['compare by a pattern', 'alb', matching({ headers: [header('x-a', MatchType.REGEX)] }), 'argo/match', 'ALB cannot'],
    ['ask for two headers at once', 'istio', matching({ headers: [header('x-a'), header('x-b')] }), 'argo/match', 'Istio would ask for one only'],
    ['copy requests', 'traefik', model([copies]), 'argo/mirror', 'through Traefik'],
    ['divide any longer', 'smi', model(), 'argo/legacy-router', 'come to its end'],
  ])('%s', (_, name, of, rule, text) => {
    expect(by(name).check(of)).toEqual([expect.objectContaining<Partial<Finding>>({ rule, message: expect.stringContaining(text) })]);
  });
});

test.each<[Name, string]>([
  ['istio', 'reporter="destination", destination_workload_namespace="{{ namespace }}", pod=~"{{ canaryPods }}"'],
  ['nginxTwice', 'ingress=~"entrance|inside", canary!=""'],
  ['traefik', '{{ namespace }}-{{ service }}-canary-[0-9a-zA-Z-]+@kubernetescrd'],
])('%s counts the requests of the canary alone', (name, labels) => {
  expect(ARGO_ROUTERS[name].metrics?.queryFor({ signal: MetricSignal.SUCCESS_RATE })).toContain(labels);
});

test('a router without a Mapping is refused', () => {
  expect(() => argo.ArgoRouter.ambassador({ mappings: [] })).toThrow('argo/router-name');
});
