import { decimal, percent, table, whole } from './format';
import { verdicts } from './promises';
import { growthOf, medianOf, ownShare, Results, Round, rulesCost, rulesShare, SynthResult } from './results';

/** All results as Markdown. Ratios come first: they say nearly the same on another machine. */
export function report(results: Results, machine: string): string {
  const { synth, load } = results;
  return [
    '### Promises',
    table(['promise', 'limit', 'measured', ''], verdicts(results).map(({ promise, limit, measured, kept }) =>
      [promise, limit, measured, kept ? 'kept' : '**broken**'])),
    '### Ratios',
    table(['engine', 'layout', 'apps', 'time / raw', 'of which cdk8s-plus', 'of which ours', 'rules', 'time / yaml', 'memory / raw', 'memory / yaml'],
      synth.map(result => [...nameOf(result), ...ratiosOf(result)])),
    '### Growth of time from 100 to 1000 apps, as exponent',
    table(['layout', 'CanaryApp', 'raw objects'], growthRows(synth)),
    '### Milliseconds and MiB on one machine',
    machine,
    table(['engine', 'layout', 'apps', 'build', 'synth', 'of which rules', 'MiB', 'raw objects', 'MiB', 'yaml', 'MiB'],
      synth.map(result => [...nameOf(result), ...costsOf(result)])),
    table(['load', 'milliseconds'], [
      ['cdk8s-plus-28, with cdk8s', whole(load.plusMilliseconds)],
      ['cdk8s-canary after it', whole(load.libraryMilliseconds)],
    ]),
  ].join('\n\n');
}

function nameOf({ engine, layout, count }: SynthResult): string[] {
  return [engine, layout, `${count}`];
}

function ratiosOf(result: SynthResult): string[] {
  const ratio = (value: (round: Round) => number) => decimal(medianOf(result, value));
  return [
    ratio(({ ours, raw }) => ours.busy / raw.busy),
    percent(medianOf(result, ({ plus, raw }) => (plus.busy - raw.busy) / raw.busy)),
    percent(ownShare(result)),
    percent(rulesShare(result)),
    ratio(({ ours, yaml }) => ours.busy / yaml.busy),
    ratio(({ ours, raw }) => ours.memory / raw.memory),
    ratio(({ ours, yaml }) => ours.memory / yaml.memory),
  ];
}

function growthRows(synth: SynthResult[]): string[][] {
  return [...new Set(synth.map(({ layout }) => layout))].flatMap(layout => {
    const ours = growthOf(synth, layout, 'ours');
    const raw = growthOf(synth, layout, 'raw');
    return ours === undefined || raw === undefined ? [] : [[layout, decimal(ours), decimal(raw)]];
  });
}

function costsOf(result: SynthResult): string[] {
  const cost = (value: (round: Round) => number) => whole(medianOf(result, value));
  return [
    cost(({ ours }) => ours.build),
    cost(({ ours }) => ours.synth),
    whole(rulesCost(result)),
    cost(({ ours }) => ours.memory),
    cost(({ raw }) => raw.build + raw.synth),
    cost(({ raw }) => raw.memory),
    cost(({ yaml }) => yaml.build + yaml.synth),
    cost(({ yaml }) => yaml.memory),
  ];
}
