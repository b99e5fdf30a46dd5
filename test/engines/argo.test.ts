import { ANALYSIS, modelOf, planOf } from '../support/models';
import { argo, Finding, HookPhase, MatchType, PlannedHook, RolloutModel, RolloutTarget, StepKind } from 'cdk8s-canary';

const engine = new argo.ArgoRolloutsEngine();
const rolloutOf = (model: RolloutModel, of = engine) => of.render(model).at(-1)!.manifest.spec;
const canaryOf = (model: RolloutModel) => rolloutOf(model).strategy.canary;
const hook = (phase: HookPhase): PlannedHook => ({ name: phase, phase, url: 'http://gate', timeoutSeconds: 10 });
const withHooks = (...phases: HookPhase[]) => planOf({ analysis: { ...ANALYSIS, hooks: phases.map(hook) } });
const match = (...names: string[]) => ({
  kind: StepKind.MATCH, seconds: 60, matches: names.map(name => ({ headers: [{ name, type: MatchType.EXACT, value: 'yes' }] })),
});
const preview = { kind: StepKind.PREVIEW, seconds: 600 };

describe('the Rollout', () => {
  const kinds = (model: RolloutModel) => canaryOf(model).steps.map((step: any) => Object.keys(step)[0]);
  const weight = (seconds: number) => ({ kind: StepKind.WEIGHT, weight: 10, seconds });

  test('ends each weight by its checks, so that a canary that fails them goes no further', () => {
    expect(kinds(modelOf())).toEqual(['setWeight', 'analysis', 'setWeight', 'analysis']);
    expect(canaryOf(modelOf())).not.toHaveProperty('analysis');
  });

  test('asks for as many good checks as intervals fit into the step', () => {
    const { analysis } = canaryOf(modelOf(planOf({ steps: [weight(300)] }))).steps[1];
    expect(analysis.args).toContainEqual({ name: 'checks', value: '5' });
  });

  test('waits for the rest of an interval that is longer than its queries look back', () => {
    const steps = [weight(600)];
    const plan = planOf({ steps, analysis: { ...ANALYSIS, intervalSeconds: 300 } });
    expect(canaryOf(modelOf(plan)).steps.slice(1, 2)).toEqual([{ pause: { duration: '240s' } }]);
  });

  test('holds a weight by time where nothing is measured', () => {
    const plan = planOf({ steps: [weight(90)], analysis: { ...ANALYSIS, metrics: [] } });
    expect(canaryOf(modelOf(plan)).steps).toEqual([{ setWeight: 10 }, { pause: { duration: '90s' } }]);
  });

  test('passes only the arguments that its templates ask for', () => {
    expect(canaryOf(modelOf()).steps[1].analysis.args.map((arg: any) => arg.name)).toEqual(['checks', 'canary-hash', 'namespace']);
  });

  test('gives up when pods do not become ready', () => {
    expect(rolloutOf(modelOf())).toMatchObject({ progressDeadlineAbort: true, progressDeadlineSeconds: 600, replicas: 2 });
  });

  test('carries the pod template of a workload that was made for it', () => {
    expect(Object.keys(rolloutOf(modelOf()))).toEqual(expect.arrayContaining(['selector', 'template']));
    expect(rolloutOf(modelOf())).not.toHaveProperty('workloadRef');
  });

  test('refers to any other workload', () => {
    const target = RolloutTarget.fromAttributes({ name: 'web' });
    const spec = rolloutOf(modelOf(planOf(), { target }), new argo.ArgoRolloutsEngine({ scaleDown: argo.ScaleDown.PROGRESSIVELY }));
    expect(spec.workloadRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', scaleDown: 'progressively' });
    expect(spec).not.toHaveProperty('template');
  });

  test('adds a header route for each alternative, on a canary of full size', () => {
    const { steps, trafficRouting } = canaryOf(modelOf(planOf({ steps: [match('x-a', 'x-b')] })));
    expect(steps.map((step: any) => Object.keys(step)[0])).toEqual(['setCanaryScale', 'setHeaderRoute', 'setHeaderRoute', 'analysis']);
    expect(trafficRouting).toEqual({
      managedRoutes: [{ name: 'web-match-1' }, { name: 'web-match-2' }],
      plugins: { 'argoproj-labs/gatewayAPI': { httpRoutes: [{ name: 'web', useHeaderRoutes: true }] } },
    });
  });

  test('ends a match, and never the canary, before a weight', () => {
    const { steps } = canaryOf(modelOf(planOf({ steps: [match('x-a'), { kind: StepKind.WEIGHT, weight: 50, seconds: 60 }] })));
    expect(steps.slice(3, 7)).toEqual([
      { setHeaderRoute: { name: 'web-match-1' } },
      { setCanaryScale: { weight: 50 } },
      { setWeight: 50 },
      { setCanaryScale: { matchTrafficWeight: true } },
    ]);
  });

  test('asks gates first and last, and tests a canary of one pod', () => {
    expect(kinds(modelOf(withHooks(HookPhase.CONFIRM_PROMOTION, HookPhase.CONFIRM_ROLLOUT, HookPhase.PRE_ROLLOUT)))).toEqual([
      'analysis', 'setCanaryScale', 'analysis',
      'setCanaryScale', 'setWeight', 'setCanaryScale', 'analysis', 'setWeight', 'analysis', 'analysis',
    ]);
  });

  test('divides by the numbers of pods where nobody else can, over a Service for all of them', () => {
    const canary = canaryOf(modelOf(planOf(), { split: undefined }));
    expect(canary).not.toHaveProperty('trafficRouting');
    expect(canary).not.toHaveProperty('stableService');
    expect(canary.canaryService).toBe('web-canary');
  });

  test('is blue/green for a preview alone, with as many checks as fit', () => {
    const { prePromotionAnalysis } = rolloutOf(modelOf(planOf({ steps: [preview] }))).strategy.blueGreen;
    expect(prePromotionAnalysis.templates).toEqual([{ templateName: 'web-success-rate' }]);
    expect(prePromotionAnalysis.args).toContainEqual({ name: 'checks', value: '10' });
  });

  test('ends every analysis some time: by good checks, by the failure limit, before the count', () => {
    const [metric] = engine.render(modelOf(planOf({ steps: [weight(60), weight(300)] })))[0].manifest.spec.metrics;
    expect(metric).toMatchObject({ interval: '1m', consecutiveSuccessLimit: '{{args.checks}}', failureLimit: 4, count: 25 });
  });

  test('waits out a preview that nobody measures', () => {
    const analysis = { ...ANALYSIS, metrics: [] };
    expect(rolloutOf(modelOf(planOf({ steps: [preview], analysis }))).strategy.blueGreen).toMatchObject({ autoPromotionSeconds: 600 });
  });
});

test.each([
  [HookPhase.CONFIRM_PROMOTION, { consecutiveErrorLimit: 2147483647 }],
  [HookPhase.PRE_ROLLOUT, { consecutiveErrorLimit: 4 }],
  [HookPhase.ROLLOUT, { consecutiveErrorLimit: 4, interval: '1m' }],
])('the hook %s is a web metric', (phase, expected) => {
  const { manifest } = engine.render(modelOf(withHooks(phase))).find(({ id }) => id === `AnalysisTemplate-${phase}`)!;
  expect(manifest.spec.metrics[0]).toMatchObject({ ...expected, provider: { web: { method: 'POST', jsonBody: { phase } } } });
});

test('an answer that is missing or no number is a failure', () => {
  const { manifest } = engine.render(modelOf())[0];
  expect(manifest.spec.metrics[0].successCondition).toBe('len(result) > 0 && !isNaN(result[0]) && result[0] >= 99');
});

describe('what Argo Rollouts cannot express', () => {
  const regex = { path: { type: MatchType.PREFIX, value: '/a' } };
  const cases: [string, RolloutModel, string, string][] = [
    ['copied requests', modelOf(planOf({ steps: [{ kind: StepKind.MIRROR, weight: 100, seconds: 60 }] })), 'argo/mirror', 'Step 1'],
    ['a promotion in steps', modelOf(planOf({ promotionStep: 20 })), 'argo/promotion-step', 'all at once'],
    ['users by path', modelOf(planOf({ steps: [{ kind: StepKind.MATCH, matches: [regex], seconds: 60 }] })), 'argo/match', 'path'],
    ['one header in two matches', modelOf(planOf({ steps: [match('x-a', 'X-A')] })), 'argo/match', "'x-a'"],
    ['matches without anyone to divide', modelOf(planOf({ steps: [match('x-a')] }), { split: undefined }), 'argo/no-router', 'Step 1 (match)'],
    ['a preview of half an interval', modelOf(planOf({ steps: [{ ...preview, seconds: 330 }] })), 'argo/hold', '330 s'],
    ['a weight of half an interval', modelOf(planOf({ steps: [{ kind: StepKind.WEIGHT, weight: 5, seconds: 90 }] })), 'argo/hold', '90 s'],
    ['a gate before each weight', modelOf(withHooks(HookPhase.CONFIRM_TRAFFIC_INCREASE)), 'argo/hook', 'confirm-traffic-increase'],
    ['braces in a hook', modelOf(planOf({
      analysis: { ...ANALYSIS, hooks: [{ ...hook(HookPhase.ROLLOUT), metadata: { cmd: 'echo {{x}}' } }] },
    })), 'argo/hook', 'echo {{x}}'],
    ['a rollback hook', modelOf(withHooks(HookPhase.ROLLBACK)), 'argo/hook', 'rollback'],
    ['a first gate of blue/green', modelOf({ ...withHooks(HookPhase.CONFIRM_ROLLOUT), steps: [preview] }), 'argo/hook', 'blue/green'],
    ['tests of a canary that cannot be kept from users', modelOf(withHooks(HookPhase.PRE_ROLLOUT), { split: undefined }), 'argo/hook', 'pre-rollout'],
    ['a DaemonSet', modelOf(planOf(), { target: RolloutTarget.fromAttributes({ name: 'agent', kind: 'DaemonSet' }) }), 'argo/target-kind', 'DaemonSet'],
  ];

  test.each(cases)('%s', (_, model, rule, text) => {
    expect(engine.check(model)).toEqual([expect.objectContaining<Partial<Finding>>({ rule, message: expect.stringContaining(text) })]);
    expect(engine.check(model)[0].fix).not.toBe('');
  });
});

describe('Rollouts of others', () => {
  const read = (spec: any) => engine.read([{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name: 'web' }, spec }])[0];

  test('weights without pauses are held for no time', () => {
    const { plan } = read({ strategy: { canary: { steps: [{ setWeight: 20 }, { setWeight: 40 }, { pause: {} }, { pause: { duration: 30 } }] } } });
    expect(plan.steps).toEqual([
      { kind: StepKind.WEIGHT, weight: 20, seconds: 0 },
      { kind: StepKind.WEIGHT, weight: 40, seconds: 0 },
      { kind: StepKind.PAUSE },
      { kind: StepKind.PAUSE, seconds: 30 },
    ]);
  });

  test('a size right before a weight is no preview', () => {
    const { plan } = read({ strategy: { canary: { steps: [{ setCanaryScale: { weight: 50 } }, { setWeight: 10 }, { pause: { duration: '1m' } }] } } });
    expect(plan.steps).toEqual([{ kind: StepKind.WEIGHT, weight: 10, seconds: 60 }]);
  });

  test('the target is the workload that is referred to', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'old' };
    expect(read({ workloadRef, strategy: { canary: {} } }).target).toMatchObject(workloadRef);
    expect(read({ strategy: { canary: {} } }).target).toMatchObject({ kind: 'Rollout', name: 'web' });
  });

  test('blue/green without analysis is previewed as long as it waits by itself', () => {
    expect(read({ strategy: { blueGreen: { activeService: 'web', autoPromotionSeconds: 90 } } }).plan.steps).toEqual([{ kind: StepKind.PREVIEW, seconds: 90 }]);
  });
});
