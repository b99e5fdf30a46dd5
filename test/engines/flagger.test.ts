import { ANALYSIS, modelOf, planOf } from '../support/models';
import { Finding, flagger, HookPhase, MatchType, RolloutModel, RolloutTarget, StepKind } from 'cdk8s-canary';

const engine = new flagger.FlaggerEngine();
const canaryOf = (model: RolloutModel) => engine.render(model).at(-1)!.manifest.spec;
const weight = (percent: number, seconds = 60) => ({ kind: StepKind.WEIGHT, weight: percent, seconds });
const header = (name: string) => ({ name, type: MatchType.EXACT, value: 'yes' });
const hook = { name: 'gate', phase: HookPhase.CONFIRM_TRAFFIC_INCREASE, url: 'http://gate', timeoutSeconds: 10 };

describe('the Canary', () => {
  test.each([
    ['a parent whose status says no generation', false, 'gatewayapi:v1beta1'],
    ['a parent whose status says its generation', true, 'gatewayapi:v1'],
  ])('%s', (_, reportsObservedGeneration, provider) => {
    const model = modelOf();
    const split = { ...model.split!, routing: { reportsObservedGeneration } };
    expect(canaryOf({ ...model, split }).provider).toBe(provider);
  });

  test('without anyone who divides requests is provider kubernetes, for blue/green', () => {
    const spec = canaryOf(modelOf(planOf({ steps: [{ kind: StepKind.PREVIEW, seconds: 600 }] }), { split: undefined }));
    expect(spec).toMatchObject({ provider: 'kubernetes', analysis: { iterations: 10 } });
    expect(spec.service).not.toHaveProperty('gatewayRefs');
  });

  test('never holds two strategies, not even empty ones', () => {
    const strategies = (steps: any[]) => Object.keys(canaryOf(modelOf(planOf({ steps }))).analysis)
      .filter(key => ['iterations', 'stepWeight', 'stepWeights', 'maxWeight'].includes(key));
    expect(strategies([weight(10)])).toEqual(['stepWeights']);
    expect(strategies([{ kind: StepKind.PREVIEW, seconds: 60 }])).toEqual(['iterations']);
  });

  test('tells where requests below a path are divided', () => {
    const model = modelOf();
    expect(canaryOf({ ...model, split: { ...model.split!, path: '/shop' } }).service.match).toEqual([{ uri: { prefix: '/shop' } }]);
  });

  test('names its Service only if it is not called like the target', () => {
    const target = RolloutTarget.fromAttributes({ name: 'web-v2' });
    expect(canaryOf(modelOf()).service).not.toHaveProperty('name');
    expect(canaryOf(modelOf(planOf(), { target })).service.name).toBe('web');
  });

  test('measures by templates of its own, never by the built-in metrics', () => {
    const names = engine.render(modelOf()).map(({ manifest }) => `${manifest.kind}/${manifest.metadata.name}`);
    expect(names).toEqual(['MetricTemplate/web-success-rate', 'Canary/web']);
    expect(canaryOf(modelOf()).analysis.metrics).toEqual([
      { name: 'success-rate', templateRef: { name: 'web-success-rate' }, interval: '1m', thresholdRange: { min: 99 } },
    ]);
  });
});

test('Flagger makes a second Deployment, the Services, the route and the autoscaler of stable', () => {
  const autoscaler = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', name: 'web' };
  const generated = engine.generated(modelOf(planOf(), { autoscaler })).map(({ kind, name }) => `${kind}/${name}`);
  expect(generated).toEqual([
    'Deployment/web-primary', 'HorizontalPodAutoscaler/web-primary',
    'Service/web', 'Service/web-primary', 'Service/web-canary', 'HTTPRoute/web',
  ]);
});

describe('what Flagger cannot express', () => {
  const cases: [string, RolloutModel, string, string][] = [
    ['a pause between weights', modelOf(planOf({ steps: [weight(10), { kind: StepKind.PAUSE }, weight(50)] })), 'flagger/steps', 'Step 2 (pause)'],
    ['a preview, then weights', modelOf(planOf({ steps: [{ kind: StepKind.PREVIEW, seconds: 60 }, weight(50)] })), 'flagger/steps', 'Step 1 (preview)'],
    ['a pause alone', modelOf(planOf({ steps: [{ kind: StepKind.PAUSE }] })), 'flagger/steps', 'Step 1 (pause)'],
    ['two match steps', modelOf(planOf({
      steps: [1, 2].map(() => ({ kind: StepKind.MATCH, matches: [{ headers: [header('x-a')] }], seconds: 60 })),
    })), 'flagger/steps', 'Step 2 (match)'],
    ['a weight held longer', modelOf(planOf({ steps: [weight(10), weight(20, 90)] })), 'flagger/hold', 'Step 2 holds 20 % for 90 s'],
    ['a preview of half an interval', modelOf(planOf({ steps: [{ kind: StepKind.PREVIEW, seconds: 90 }] })), 'flagger/hold', 'lasts 90 s'],
    ['weights without anyone to divide', modelOf(planOf(), { split: undefined }), 'flagger/no-router', 'Step 1 (weight)'],
    ['users by path', modelOf(planOf({
      steps: [{ kind: StepKind.MATCH, matches: [{ path: { type: MatchType.PREFIX, value: '/a' } }], seconds: 60 }],
    })), 'flagger/match', 'by path'],
    ['two headers in a match', modelOf(planOf({
      steps: [{ kind: StepKind.MATCH, matches: [{ headers: [header('x-a'), header('x-b')] }], seconds: 60 }],
    })), 'flagger/match', 'several headers'],
    ['a part of the requests copied', modelOf(planOf({ steps: [{ kind: StepKind.MIRROR, weight: 20, seconds: 60 }] })), 'flagger/mirror-weight', '20 %'],
    ['a hook that is never asked', modelOf(planOf({
      steps: [{ kind: StepKind.PREVIEW, seconds: 60 }], analysis: { ...ANALYSIS, hooks: [hook] },
    })), 'flagger/hook-never-called', "'gate'"],
    ['load that begins with the only check it has', modelOf(planOf({
      steps: [{ kind: StepKind.PREVIEW, seconds: 60 }], analysis: { ...ANALYSIS, failureLimit: 1, hooks: [{ ...hook, phase: HookPhase.ROLLOUT }] },
    })), 'flagger/first-check', 'finds no values'],
    ['a window longer than two intervals', modelOf(planOf({
      steps: [weight(10, 20)], analysis: { ...ANALYSIS, intervalSeconds: 20 },
    })), 'flagger/window', 'looks back 60 s, the checks come every 20 s'],
    ['a StatefulSet', modelOf(planOf(), { target: RolloutTarget.fromAttributes({ name: 'db', kind: 'StatefulSet' }) }), 'flagger/target-kind', 'StatefulSet'],
    ['a selector without its labels', modelOf(planOf(), {
      services: { ...modelOf().services, selectorLabels: { 'cdk8s.io/metadata.addr': 'x' } },
    }), 'flagger/selector-label', 'cdk8s.io/metadata.addr'],
  ];

  test.each(cases)('%s', (_, model, rule, text) => {
    expect(engine.check(model)).toEqual([expect.objectContaining<Partial<Finding>>({ rule, message: expect.stringContaining(text) })]);
    expect(engine.check(model)[0].fix).not.toBe('');
  });

  test('load that begins before the checks, or a check that may fail', () => {
    const steps = [{ kind: StepKind.PREVIEW, seconds: 60 }];
    const load = { ...hook, phase: HookPhase.ROLLOUT };
    const before = { ...hook, phase: HookPhase.PRE_ROLLOUT };
    expect(engine.check(modelOf(planOf({ steps, analysis: { ...ANALYSIS, failureLimit: 1, hooks: [before, load] } })))).toEqual([]);
    expect(engine.check(modelOf(planOf({ steps, analysis: { ...ANALYSIS, failureLimit: 2, hooks: [load] } })))).toEqual([]);
  });

  test('a selector label that the installation was told to accept', () => {
    const model = modelOf(planOf(), { services: { ...modelOf().services, selectorLabels: { 'acme/app': 'web' } } });
    expect(new flagger.FlaggerEngine({ selectorLabels: ['acme/app'] }).check(model)).toEqual([]);
  });
});

describe('Canaries of others', () => {
  const read = (spec: any, ...others: any[]) => engine.read([
    { apiVersion: 'flagger.app/v1beta1', kind: 'Canary', metadata: { name: 'web', namespace: 'shop' }, spec: { targetRef: { kind: 'Deployment', name: 'web' }, ...spec } },
    ...others,
  ])[0].plan;

  test.each([
    [{ stepWeight: 20, maxWeight: 50 }, [20, 40, 60]],
    [{ stepWeight: 30 }, [30, 60, 90, 100]],
    [{ stepWeights: [1, 2, 80] }, [1, 2, 80]],
    [{}, []],
  ])('the weights of %j', (analysis, expected) => {
    expect(read({ analysis }).steps.map(step => step.weight)).toEqual(expected);
  });

  test.each([
    ['no interval', {}, 60],
    ['five seconds', { interval: '5s' }, 10],
    ['ninety seconds', { interval: '90s' }, 90],
  ])('the interval of %s', (_, analysis, expected) => {
    expect(read({ analysis }).analysis.intervalSeconds).toBe(expected);
  });

  test('provider kubernetes without iterations is ten iterations of blue/green', () => {
    expect(read({ provider: 'kubernetes', analysis: { interval: '1m', stepWeight: 10 } }).steps).toEqual([{ kind: StepKind.PREVIEW, seconds: 600 }]);
  });

  test('built-in metrics have no query and the bound of their kind', () => {
    const metrics = [{ name: 'request-success-rate', threshold: 99 }, { name: 'request-duration', threshold: 500 }];
    expect(read({ analysis: { metrics } }).analysis.metrics.map(({ min, max }) => ({ min, max }))).toEqual([{ min: 99 }, { max: 500 }]);
  });

  test('a template is looked for in the namespace that is named', () => {
    const template = (namespace: string, query: string) => ({
      apiVersion: 'flagger.app/v1beta1', kind: 'MetricTemplate', metadata: { name: 'errors', namespace }, spec: { provider: { type: 'datadog' }, query },
    });
    const metrics = [{ name: 'errors', templateRef: { name: 'errors', namespace: 'ops' } }];
    const [metric] = read({ analysis: { metrics } }, template('shop', 'here'), template('ops', 'there')).analysis.metrics;
    expect(metric).toMatchObject({ query: 'there', provider: { type: 'datadog' } });
  });

  test('other objects are passed over', () => {
    expect(engine.read([{ kind: 'Canary', apiVersion: 'acme.dev/v1' }, null, { kind: 'Service', apiVersion: 'v1' }])).toEqual([]);
  });
});
