import * as fc from 'fast-check';
import { ARGO_ROUTERS, FLAGGER_ROUTERS } from './routers';
import { inOrderOfPhases } from '../../src/model/hook-order';
import {
  argo, flagger, HookPhase, IDeliveryEngine, MatchType, NamedMatch, PlannedAnalysis, PlannedHook, PlannedMetric, PlanStep, RolloutPlan,
  RouteMatchSpec, StepKind,
} from 'cdk8s-canary';

/** Short names as people give them. */
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const headerName = fc.stringMatching(/^[Xx]-[a-z]{1,8}$/);

/** Whole minutes and odd seconds, so that both spellings of a duration occur. */
const seconds = fc.oneof(fc.integer({ min: 10, max: 7200 }), fc.integer({ min: 1, max: 60 }).map(minutes => minutes * 60));

const bounds = fc.oneof(
  fc.record({ min: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
  fc.record({ max: fc.integer({ min: 0, max: 100000 }) }),
  fc.tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 1, max: 50 })).map(([min, max]) => ({ min, max })),
).filter(chosen => !Object.is((chosen as { min?: number }).min, -0));

const query = fc.constantFrom(
  'sum(rate(ok{namespace="{{ namespace }}", {{ canary }}}[{{ interval }}])) / sum(rate(all{ {{ canary }} }[{{ interval }}])) * 100',
  'max(queue{pod=~"{{ canaryPods }}"})',
  'avg(up{service="{{ service }}", workload="{{ target }}"}[5s])',
  'vector(1)',
);

const metric = (windowSeconds: number): fc.Arbitrary<PlannedMetric> => fc.record({
  name: name.map(text => `m-${text}`),
  query,
  provider: fc.constantFrom({ type: 'prometheus', address: 'http://prometheus:9090' }, { type: 'prometheus' }),
  windowSeconds: fc.constant(windowSeconds),
  bounds,
}).map(({ bounds: chosen, ...rest }) => ({ ...rest, ...chosen }));

const hook = (phases: HookPhase[]): fc.Arbitrary<PlannedHook> => fc.record({
  name: name.map(text => `h-${text}`),
  phase: fc.constantFrom(...phases),
  url: fc.constantFrom('http://gate.ops/', 'https://tests.ops:8443/run'),
  timeoutSeconds: fc.integer({ min: 1, max: 120 }),
  metadata: fc.option(fc.dictionary(name, name, { minKeys: 1, maxKeys: 3 }), { nil: undefined }),
}).map(({ metadata, ...rest }) => metadata ? { ...rest, metadata } : rest);

/** Analyses with at least one metric: in Argo, interval and failure limit exist only on what is measured. */
export function analyses(phases: HookPhase[], intervalSeconds: fc.Arbitrary<number> = seconds): fc.Arbitrary<PlannedAnalysis> {
  return fc.record({
    intervalSeconds,
    failureLimit: fc.integer({ min: 1, max: 20 }),
    metrics: seconds.chain(window => fc.uniqueArray(metric(window), { minLength: 1, maxLength: 3, selector: ({ name: n }) => n })),
    hooks: fc.uniqueArray(hook(phases), { maxLength: 4, selector: ({ name: n }) => n }).map(inOrderOfPhases),
  });
}

/** Rising weights. */
export function weights(hold: fc.Arbitrary<number>): fc.Arbitrary<PlanStep[]> {
  return fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })
    .map(values => values.sort((a, b) => a - b))
    .chain(values => fc.tuple(...values.map(weight => hold.map(seconds_ => ({ kind: StepKind.WEIGHT, weight, seconds: seconds_ })))));
}

const named: fc.Arbitrary<NamedMatch> = fc.record({
  name: headerName, type: fc.constantFrom(MatchType.EXACT, MatchType.REGEX), value: fc.stringMatching(/^[a-z0-9.*]{1,10}$/),
});

/** Matches of one header each, every header in one match only. */
export const headerMatches: fc.Arbitrary<RouteMatchSpec[]> = fc
  .uniqueArray(named, { minLength: 1, maxLength: 3, selector: ({ name: n }) => n.toLowerCase() })
  .map(headers => headers.map(header => ({ headers: [header] })));

/** Plans from steps that may depend on the interval. */
export function plans(
  analysis: fc.Arbitrary<PlannedAnalysis>, steps: (intervalSeconds: number) => fc.Arbitrary<PlanStep[]>, promotion = false,
): fc.Arbitrary<RolloutPlan> {
  const promotionStep = promotion ? fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }) : fc.constant(undefined);
  return fc.tuple(analysis, promotionStep).chain(([measured, step]) => steps(measured.intervalSeconds)
    .map(chosen => ({ steps: chosen, analysis: measured, ...(step !== undefined && { promotionStep: step }) })));
}

const rounds = (count: fc.Arbitrary<number>, interval: number) => count.map(n => n * interval);
const some = fc.integer({ min: 1, max: 30 });
const hundred: fc.Arbitrary<number> = fc.constant(100);
const one = (kind: StepKind, interval: number, matchesOf = headerMatches, copied = hundred): fc.Arbitrary<PlanStep[]> => fc
  .tuple(matchesOf, rounds(some, interval), copied)
  .map(([matches, held, weight]): PlanStep[] => [{
    kind, seconds: held, ...(kind === StepKind.MATCH && { matches }), ...(kind === StepKind.MIRROR && { weight }),
  }]);
const percent = fc.integer({ min: 1, max: 100 });
const oneHeader = headerMatches.map(matches => matches.slice(0, 1));
const exactly = (matches: fc.Arbitrary<RouteMatchSpec[]>) => matches
  .map(all => all.map(({ headers = [] }) => ({ headers: headers.map(header => ({ ...header, type: MatchType.EXACT })) })));

const ALL_PHASES = Object.values(HookPhase);
const ASKED = [HookPhase.PRE_ROLLOUT, HookPhase.ROLLOUT, HookPhase.CONFIRM_PROMOTION];
/** Steps in any order, as Argo can have them. */
const mixed = (interval: number) => fc.array(fc.oneof(
  fc.integer({ min: 1, max: 7200 }).map((held): PlanStep => ({ kind: StepKind.PAUSE, seconds: held })),
  fc.constant<PlanStep>({ kind: StepKind.PAUSE }),
  rounds(some, interval).map((held): PlanStep => ({ kind: StepKind.PREVIEW, seconds: held })),
  fc.tuple(fc.integer({ min: 1, max: 100 }), rounds(some, interval))
    .map(([weight, held]): PlanStep => ({ kind: StepKind.WEIGHT, weight, seconds: held })),
), { minLength: 2, maxLength: 8 }).filter(steps => steps.some(({ kind }) => kind !== StepKind.PAUSE));
const matchFirst = (interval: number) => fc.tuple(headerMatches, rounds(some, interval), weights(rounds(some, interval)))
  .map(([matches, held, then]): PlanStep[] => [{ kind: StepKind.MATCH, matches, seconds: held }, ...then]);

const phases = (allowed: HookPhase[]) => analyses(allowed);
const notWhileRising = ALL_PHASES.filter(phase => phase !== HookPhase.CONFIRM_TRAFFIC_INCREASE);

/** Plans that an engine can express, with a title for each sort. */
export const ENGINE_PLANS: [string, IDeliveryEngine, fc.Arbitrary<RolloutPlan>][] = [
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

/** Copies and matches among weights, as Argo can have them with Istio. */
const copiedFirst = (interval: number) => fc.tuple(one(StepKind.MIRROR, interval, headerMatches, percent), matchFirst(interval))
  .map(([copied, then]) => [...copied, ...then]);

type Row = [string, IDeliveryEngine, fc.Arbitrary<RolloutPlan>];
const flaggerBy = (router: flagger.IFlaggerRouter) => new flagger.FlaggerEngine({ router });
const argoBy = (router: argo.IArgoRouter) => new argo.ArgoRolloutsEngine({ router });
const flaggerCanary = plans(phases(ALL_PHASES), interval => weights(fc.constant(interval)), true);
const argoCanary = plans(phases([HookPhase.CONFIRM_ROLLOUT, ...ASKED]), interval => weights(rounds(some, interval)));

/** Plans that engines can express with routers of their own. */
export const ROUTER_PLANS: Row[] = [
  ...Object.entries(FLAGGER_ROUTERS).map(([way, router]): Row => [`Flagger by ${way}: canary`, flaggerBy(router), flaggerCanary]),
  ['Flagger by istio: A/B test', flaggerBy(FLAGGER_ROUTERS.istio), plans(phases(notWhileRising), interval => one(StepKind.MATCH, interval))],
  ['Flagger by istio: mirror', flaggerBy(FLAGGER_ROUTERS.istio),
    plans(phases(notWhileRising), interval => one(StepKind.MIRROR, interval, headerMatches, percent))],
  ['Flagger by nginx: A/B test', flaggerBy(FLAGGER_ROUTERS.nginx), plans(phases(notWhileRising), interval => one(StepKind.MATCH, interval, oneHeader))],
  ['Flagger by contour: A/B test', flaggerBy(FLAGGER_ROUTERS.contour),
    plans(phases(notWhileRising), interval => one(StepKind.MATCH, interval, exactly(oneHeader)))],
  ...Object.entries(ARGO_ROUTERS).map(([way, router]): Row => [`Argo by ${way}: canary`, argoBy(router), argoCanary]),
  ['Argo by istio: copies, matches, weights', argoBy(ARGO_ROUTERS.istio), plans(phases(ASKED), copiedFirst)],
  ['Argo by alb: A/B test', argoBy(ARGO_ROUTERS.alb), plans(phases(ASKED), interval => one(StepKind.MATCH, interval, exactly(headerMatches)))],
];
