import { decimal, percent } from './format';
import { growthOf, ownShare, Results, rulesCost, rulesShare } from './results';

/** What is promised, and what came of it. */
export interface Verdict {
  readonly promise: string;
  readonly limit: string;
  readonly measured: string;
  readonly kept: boolean;
}

/** Of what cdk8s costs for the same objects, written as literals. */
const OWN_SHARE = 0.25;
/** Of what synthesis takes without rules. */
const RULES_SHARE = 0.3;
/** Of what loading cdk8s-plus-28 takes: rules and schemas are loaded, and run while nothing is warm. */
const RULES_ONCE = 1.5;
/** 1 is linear. */
const GROWTH = 1.1;
/** 15 ms where cdk8s-plus-28 takes 71 ms. */
const LOAD = 0.21;

/** How each promise was kept. */
export function verdicts({ synth, load }: Results): Verdict[] {
  const many = synth.filter(({ layout, count }) => layout === 'one chart' && count === 1000);
  const single = synth.find(({ layout, count, engine }) => layout === 'one chart' && count === 1 && engine === 'Flagger');
  const growth = growthOf(synth, 'one chart', 'ours');
  return [
    ...many.map(result => verdict(`what our constructs add to cdk8s: 1000 apps in one chart, ${result.engine}`, OWN_SHARE, ownShare(result), percent)),
    ...many.map(result => verdict(`what rules add to synthesis: 1000 apps in one chart, ${result.engine}`, RULES_SHARE, rulesShare(result), percent)),
    ...(single ? [verdict('rules for a single app, of what loading cdk8s-plus-28 takes', RULES_ONCE, rulesCost(single) / load.plusBusy, percent)] : []),
    ...(growth === undefined ? [] : [verdict('growth within one chart: exponent from 100 to 1000 apps', GROWTH, growth, decimal)]),
    verdict('loading the library, of what loading cdk8s-plus-28 takes', LOAD, load.ratio, percent),
    ...synth.flatMap(({ engine, layout, count, otherBytes }) => otherBytes.map(program => ({
      promise: `${program}.ts writes what CanaryApp writes: ${count} apps, ${layout}, ${engine}`,
      limit: 'equal bytes',
      measured: 'others',
      kept: false,
    }))),
  ];
}

function verdict(promise: string, limit: number, measured: number, show: (value: number) => string): Verdict {
  return { promise, limit: `at most ${show(limit)}`, measured: show(measured), kept: measured <= limit };
}
