import * as fc from 'fast-check';
import { modelOf } from '../support/models';
import { analyses, headerMatches, plans, weights } from '../support/plans';
import { validateManifest } from '../support/schemas';
import { argo, flagger, HookPhase, IDeliveryEngine, PlanStep, RolloutPlan, StepKind } from 'cdk8s-canary';

const rounds = (count: fc.Arbitrary<number>, interval: number) => count.map(n => n * interval);
const some = fc.integer({ min: 1, max: 30 });
const one = (kind: StepKind, interval: number): fc.Arbitrary<PlanStep[]> => fc
  .tuple(headerMatches, rounds(some, interval))
  .map(([matches, seconds]) => [{ kind, seconds, ...(kind === StepKind.MATCH && { matches }), ...(kind === StepKind.MIRROR && { weight: 100 }) }]);

const ALL_PHASES = Object.values(HookPhase);
const ASKED = [HookPhase.PRE_ROLLOUT, HookPhase.ROLLOUT, HookPhase.CONFIRM_PROMOTION];
/** Steps in any order, as Argo can have them. */
const mixed = (interval: number) => fc.array(fc.oneof(
  fc.integer({ min: 1, max: 7200 }).map((seconds): PlanStep => ({ kind: StepKind.PAUSE, seconds })),
  fc.constant<PlanStep>({ kind: StepKind.PAUSE }),
  rounds(some, interval).map((seconds): PlanStep => ({ kind: StepKind.PREVIEW, seconds })),
  fc.tuple(fc.integer({ min: 1, max: 100 }), rounds(some, interval))
    .map(([weight, seconds]): PlanStep => ({ kind: StepKind.WEIGHT, weight, seconds })),
), { minLength: 2, maxLength: 8 }).filter(steps => steps.some(({ kind }) => kind !== StepKind.PAUSE));
const matchFirst = (interval: number) => fc.tuple(headerMatches, rounds(some, interval), weights(rounds(some, interval)))
  .map(([matches, seconds, then]): PlanStep[] => [{ kind: StepKind.MATCH, matches, seconds }, ...then]);

const phases = (allowed: HookPhase[]) => analyses(allowed);
const notWhileRising = ALL_PHASES.filter(phase => phase !== HookPhase.CONFIRM_TRAFFIC_INCREASE);

const CASES: [string, IDeliveryEngine, fc.Arbitrary<RolloutPlan>][] = [
  ['Flagger: canary', new flagger.FlaggerEngine(), plans(phases(ALL_PHASES), interval => weights(fc.constant(interval)), true)],
  ['Flagger: A/B test', new flagger.FlaggerEngine(), plans(phases(notWhileRising), interval => one(StepKind.MATCH, interval))],
  ['Flagger: blue/green', new flagger.FlaggerEngine(), plans(phases(notWhileRising), interval => one(StepKind.PREVIEW, interval))],
  ['Flagger: mirror', new flagger.FlaggerEngine(), plans(phases(notWhileRising), interval => one(StepKind.MIRROR, interval))],
  ['Argo: canary', new argo.ArgoRolloutsEngine(), plans(phases([HookPhase.CONFIRM_ROLLOUT, ...ASKED]), interval => weights(rounds(some, interval)))],
  ['Argo: any steps', new argo.ArgoRolloutsEngine(), plans(phases([HookPhase.CONFIRM_ROLLOUT, ...ASKED]), mixed)],
  ['Argo: match, then weights', new argo.ArgoRolloutsEngine(), plans(phases(ASKED), matchFirst)],
  ['Argo: A/B test', new argo.ArgoRolloutsEngine(), plans(phases(ASKED), interval => one(StepKind.MATCH, interval))],
  ['Argo: blue/green', new argo.ArgoRolloutsEngine(), plans(phases(ASKED), interval => one(StepKind.PREVIEW, interval))],
];

describe.each(CASES)('%s', (_, engine, arbitrary) => {
  test('is expressed without findings', () => {
    fc.assert(fc.property(arbitrary, plan => { expect(engine.check(modelOf(plan))).toEqual([]); }));
  });

  test('reads what it rendered as the same plan', () => {
    fc.assert(fc.property(arbitrary, plan => {
      const manifests = engine.render(modelOf(plan)).map(({ manifest }) => JSON.parse(JSON.stringify(manifest)));
      expect(engine.read(manifests)).toEqual([expect.objectContaining({ plan })]);
    }), { numRuns: 200 });
  });

  test('renders what its schema allows', () => {
    fc.assert(fc.property(arbitrary, plan => {
      const template = { metadata: { labels: { 'app.kubernetes.io/name': 'web' } }, spec: { containers: [{ name: 'main', image: 'web' }] } };
      for (const { manifest } of engine.render(modelOf(plan))) {
        const spec = manifest.spec.template ? { ...manifest.spec, template } : manifest.spec;
        expect(validateManifest(JSON.parse(JSON.stringify({ ...manifest, spec })))).toEqual([]);
      }
    }), { numRuns: 30 });
  });
});
