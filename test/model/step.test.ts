import { Duration } from 'cdk8s';
import { PlanStep, RouteMatch, Step, StepKind } from 'cdk8s-canary';

const INTERVAL = 60;
const beta = RouteMatch.header('x-beta', 'yes');

const steps: [string, Step, PlanStep][] = [
  ['a weight is held for one interval', Step.weight(10), { kind: StepKind.WEIGHT, weight: 10, seconds: 60 }],
  ['a weight is held as long as it says', Step.weight(1, Duration.minutes(10)), { kind: StepKind.WEIGHT, weight: 1, seconds: 600 }],
  ['all requests may go to the canary', Step.weight(100), { kind: StepKind.WEIGHT, weight: 100, seconds: 60 }],
  ['a match keeps its alternatives', Step.match([beta, RouteMatch.cookie('beta', '1')], Duration.hours(1)),
    { kind: StepKind.MATCH, matches: [beta.spec, RouteMatch.cookie('beta', '1').spec], seconds: 3600 }],
  ['a match lasts one interval', Step.match([beta]), { kind: StepKind.MATCH, matches: [beta.spec], seconds: 60 }],
  ['a mirror copies a part', Step.mirror(30, Duration.seconds(90)), { kind: StepKind.MIRROR, weight: 30, seconds: 90 }],
  ['a mirror lasts one interval', Step.mirror(100), { kind: StepKind.MIRROR, weight: 100, seconds: 60 }],
  ['a preview has no weight', Step.preview(), { kind: StepKind.PREVIEW, seconds: 60 }],
  ['a preview lasts as long as it says', Step.preview(Duration.minutes(5)), { kind: StepKind.PREVIEW, seconds: 300 }],
  ['a pause without a duration has no end', Step.pause(), { kind: StepKind.PAUSE }],
  ['a pause lasts as long as it says', Step.pause(Duration.seconds(1)), { kind: StepKind.PAUSE, seconds: 1 }],
];

test.each(steps)('%s', (_, step, planned) => {
  expect(step.toPlan(INTERVAL)).toStrictEqual(planned);
});

test.each(steps)('as JSON: %s', (_, step, planned) => {
  expect(JSON.parse(JSON.stringify(step.toPlan(INTERVAL)))).toStrictEqual(planned);
});

test('a step holds whatever interval its analysis has', () => {
  const step = Step.weight(10);
  expect([step.toPlan(30).seconds, step.toPlan(120).seconds]).toEqual([30, 120]);
});

test.each<[string, () => Step, string]>([
  ['weight 0', () => Step.weight(0), 'value/weight: got 0;'],
  ['weight 101', () => Step.weight(101), 'value/weight: got 101;'],
  ['weight 2.5', () => Step.weight(2.5), 'value/weight: got 2.5;'],
  ['mirror 0', () => Step.mirror(0), 'value/weight: got 0;'],
  ['mirror -5', () => Step.mirror(-5), 'value/weight: got -5;'],
  ['a match without alternatives', () => Step.match([]), 'value/match: got [];'],
  ['more alternatives than a route can have', () => Step.match(Array(65).fill(RouteMatch.method('GET'))), 'value/match: got 65;'],
  ['a weight for no time', () => Step.weight(10, Duration.seconds(0)), 'value/duration: got "0 seconds";'],
  ['a pause for no time', () => Step.pause(Duration.minutes(0)), 'value/duration: got "0 minutes";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test('a weight of 0 is refused with the step that is meant', () => {
  expect(() => Step.weight(0)).toThrow('Step.preview()');
});
