import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES, LOADS, QUICK_CASES, RepeatedCase } from './cases';
import { compile } from './compile';
import { measureLoad } from './load';
import { verdicts } from './promises';
import { report } from './report';
import { Results } from './results';
import { replaceResults } from './results-section';
import { measureSynth } from './synth';

const README = join(__dirname, 'README.md');

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, check: { type: 'boolean' } } });
if (options.quick && options.write) { throw new Error('--write wants all cases: leave out --quick.'); }

compile();
const results = measure(options.quick ? QUICK_CASES : CASES);
const text = report(results, machine());
console.log(text);
if (options.write) { writeFileSync(README, replaceResults(readFileSync(README, 'utf8'), `\n${text}\n`)); }
if (options.check) { failOnBrokenPromises(results); }

function measure(cases: RepeatedCase[]): Results {
  console.error(`load: ${LOADS} processes`);
  const load = measureLoad(LOADS);
  const synth = cases.map(one => {
    console.error(`synth: ${one.count} apps, ${one.layout}, ${one.engine}, ${one.repetitions} times`);
    return measureSynth(one);
  });
  return { load, synth };
}

function machine(): string {
  const version = (name: string) => JSON.parse(readFileSync(join(__dirname, '..', 'node_modules', name, 'package.json'), 'utf8')).version;
  const packages = ['cdk8s', 'cdk8s-plus-28', 'constructs', 'yaml'].map(name => `${name} ${version(name)}`);
  return `Node ${process.versions.node}, ${packages.join(', ')}, ${availableParallelism()} cores; medians, by the clock.`;
}

function failOnBrokenPromises(measured: Results): void {
  const broken = verdicts(measured).filter(({ kept }) => !kept);
  broken.forEach(({ promise, limit, measured: got }) => console.error(`Broken: ${promise}: ${got}, promised is ${limit}.`));
  if (broken.length) { process.exitCode = 1; }
}
