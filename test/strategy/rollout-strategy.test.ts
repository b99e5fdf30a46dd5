import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { CanaryOptions, MatchType, PlannedAnalysis, PlanStep, RolloutPlan, RolloutStrategy, RouteMatch, Step, StepKind } from 'cdk8s-canary';

const analysis: PlannedAnalysis = {
  intervalSeconds: 30,
  failureLimit: 2,
  metrics: [{ name: 'a', query: 'x', provider: { type: 'prometheus' }, windowSeconds: 60, min: 1 }],
  hooks: [],
};
const beta = RouteMatch.header('x-beta', 'yes');
const betaSpec = { headers: [{ name: 'x-beta', type: MatchType.EXACT, value: 'yes' }] };

function weights(strategy: RolloutStrategy): (number | undefined)[] {
  return strategy.plan(analysis).steps.map(step => step.weight);
}

test.each<[CanaryOptions, number[]]>([
  [{}, [10, 20, 30, 40, 50]],
  [{ max: 100 }, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
  [{ step: 20 }, [20, 40, 50]],
  [{ step: 33, max: 100 }, [33, 66, 99, 100]],
  [{ step: 50, max: 50 }, [50]],
  [{ step: 80 }, [50]],
  [{ step: 100, max: 100 }, [100]],
  [{ step: 1, max: 3 }, [1, 2, 3]],
  [{ step: 1, max: 1 }, [1]],
  [{ weights: [1, 5, 25] }, [1, 5, 25]],
  [{ weights: [] }, []],
])('a canary with %p rises by %p', (options, expected) => {
  expect(weights(RolloutStrategy.canary(options))).toEqual(expected);
});

test('a canary rises by at most its step, up to its max', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (step, max) => {
    const all = weights(RolloutStrategy.canary({ step, max })) as number[];
    const rises = all.map((weight, i) => weight - (all[i - 1] ?? 0));
    expect(all[all.length - 1]).toBe(max);
    expect(Math.min(...rises)).toBeGreaterThan(0);
    expect(Math.max(...rises)).toBeLessThanOrEqual(step);
  }));
});

test.each<[string, CanaryOptions, string]>([
  ['weights and a step', { weights: [10], step: 5 }, 'strategy/canary: got {"weights":[10],"step":5}; allowed is either weights, or step and max.'],
  ['weights and a max', { weights: [10], max: 50 }, 'strategy/canary: got {"weights":[10],"max":50};'],
  ['the step 0', { step: 0 }, 'strategy/canary: got 0;'],
  ['half a step', { step: 2.5 }, 'strategy/canary: got 2.5;'],
  ['a step above 100', { step: 101 }, 'strategy/canary: got 101;'],
  ['the max 0', { max: 0 }, 'strategy/canary: got 0;'],
  ['a max above 100', { max: 120 }, 'strategy/canary: got 120;'],
  ['no number as max', { max: NaN }, 'strategy/canary: got NaN;'],
])('a canary with %s is refused', (_, options, message) => {
  expect(() => RolloutStrategy.canary(options)).toThrow(message);
});

const strategies: [string, RolloutStrategy, PlanStep[]][] = [
  ['each weight of a canary is held for one interval', RolloutStrategy.canary({ weights: [5] }), [{ kind: StepKind.WEIGHT, weight: 5, seconds: 30 }]],
  ['blue/green previews for ten intervals', RolloutStrategy.blueGreen(), [{ kind: StepKind.PREVIEW, seconds: 300 }]],
  ['blue/green previews as long as it says', RolloutStrategy.blueGreen({ preview: Duration.hours(1) }), [{ kind: StepKind.PREVIEW, seconds: 3600 }]],
  ['an A/B test lasts ten intervals', RolloutStrategy.abTest({ matches: [beta] }), [{ kind: StepKind.MATCH, matches: [betaSpec], seconds: 300 }]],
  ['an A/B test lasts as long as it says', RolloutStrategy.abTest({ matches: [beta], duration: Duration.days(1) }),
    [{ kind: StepKind.MATCH, matches: [betaSpec], seconds: 86400 }]],
  ['a mirror copies all for ten intervals', RolloutStrategy.mirror(), [{ kind: StepKind.MIRROR, weight: 100, seconds: 300 }]],
  ['a mirror copies what it says', RolloutStrategy.mirror({ percent: 5, duration: Duration.minutes(1) }), [{ kind: StepKind.MIRROR, weight: 5, seconds: 60 }]],
  ['steps are taken one after the other', RolloutStrategy.steps(Step.weight(1, Duration.minutes(1)), Step.pause(), Step.weight(50)),
    [{ kind: StepKind.WEIGHT, weight: 1, seconds: 60 }, { kind: StepKind.PAUSE }, { kind: StepKind.WEIGHT, weight: 50, seconds: 30 }]],
  ['there may be no steps', RolloutStrategy.steps(), []],
];

test.each(strategies)('%s', (_, strategy, steps) => {
  expect(strategy.plan(analysis)).toStrictEqual({ steps, analysis });
});

test.each(strategies)('the plan is plain JSON: %s', (_, strategy) => {
  const plan = strategy.plan(analysis);
  expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
});

test('a plan keeps the promotion step, where there is one', () => {
  expect(RolloutStrategy.canary({ promotionStep: 25 }).plan(analysis).promotionStep).toBe(25);
  expect(RolloutStrategy.canary().plan(analysis)).not.toHaveProperty('promotionStep');
});

test('one strategy gives equal plans for equal analyses, and others for others', () => {
  const strategy = RolloutStrategy.blueGreen();
  expect(strategy.plan(analysis)).toEqual(strategy.plan(analysis));
  expect(strategy.plan({ ...analysis, intervalSeconds: 60 }).steps[0].seconds).toBe(600);
});

test('a strategy of your own is a class with a plan', () => {
  class HalfAndWait extends RolloutStrategy {
    public plan(planned: PlannedAnalysis): RolloutPlan {
      return { steps: [Step.weight(50).toPlan(planned.intervalSeconds), Step.pause().toPlan(planned.intervalSeconds)], analysis: planned };
    }
  }
  expect(new HalfAndWait().plan(analysis).steps).toEqual([{ kind: StepKind.WEIGHT, weight: 50, seconds: 30 }, { kind: StepKind.PAUSE }]);
});

test.each([0, -1, 101])('a mirror of %d percent is refused', percent => {
  expect(() => RolloutStrategy.mirror({ percent })).toThrow(`value/weight: got ${percent};`);
});

test.each<[string, () => RolloutStrategy, string]>([
  ['an A/B test without matches', () => RolloutStrategy.abTest({ matches: [] }), 'value/match: got [];'],
  ['an A/B test for no time', () => RolloutStrategy.abTest({ matches: [beta], duration: Duration.seconds(0) }), 'value/duration: got "0 seconds";'],
  ['a preview for no time', () => RolloutStrategy.blueGreen({ preview: Duration.seconds(0) }), 'value/duration: got "0 seconds";'],
])('%s is refused where it is written', (_, create, message) => {
  expect(create).toThrow(message);
});
