import { verdicts } from '../../benchmarks/promises';
import { report } from '../../benchmarks/report';
import { Results, Round, SynthResult } from '../../benchmarks/results';

const spent = (busy: number, memory = 100) => ({ build: busy / 4, synth: busy * 3 / 4, busy, memory });
const round = (unchecked: number, plus: number, raw: number, rules = 0): Round =>
  ({ ours: spent(unchecked + rules, 130), unchecked: spent(unchecked), plus: spent(plus), raw: spent(raw), yaml: spent(raw / 2) });
const result = (count: number, rounds: Round[], otherBytes: string[] = []): SynthResult =>
  ({ engine: 'Flagger', layout: 'one chart', count, rounds, otherBytes });
const load = { plusMilliseconds: 70, libraryMilliseconds: 7, plusBusy: 70, ratio: 0.1 };
const broken = (synth: SynthResult[], more: Partial<Results> = {}) => verdicts({ synth, load, ...more }).filter(({ kept }) => !kept);

describe('a promise', () => {
  const fine = [result(100, [round(140, 120, 100)]), result(1000, [round(1400, 1200, 1000)])];

  test('is kept', () => expect(broken(fine)).toEqual([]));

  test('is broken by what our constructs add, not by what cdk8s-plus does', () => {
    expect(broken([result(1000, [round(1600, 1400, 1000)])])).toEqual([]);
    expect(broken([result(1000, [round(1600, 1300, 1000)])])).toEqual([expect.objectContaining({ limit: 'at most 25 %', measured: '30 %' })]);
  });

  test('is broken by rules that cost too much, for many apps or for one', () => {
    expect(broken([result(1000, [round(1000, 800, 1000, 290)]), result(1, [round(30, 20, 20, 100)])])).toEqual([]);
    expect(broken([result(1000, [round(1000, 800, 1000, 400)])])).toEqual([expect.objectContaining({ limit: 'at most 30 %', measured: '40 %' })]);
    expect(broken([result(1, [round(30, 20, 20, 140)])])).toEqual([expect.objectContaining({ limit: 'at most 150 %', measured: '200 %' })]);
  });

  test('is judged by the median turn', () => {
    expect(broken([result(1000, [round(9000, 1200, 1000), round(1400, 1200, 1000), round(1300, 1200, 1000)])])).toEqual([]);
  });

  test('is broken by growth that is not linear', () => {
    expect(broken([result(100, [round(50, 45, 45)]), fine[1]])).toEqual([expect.objectContaining({ measured: '1.45' })]);
  });

  test('is broken by a slow load', () => {
    expect(broken(fine, { load: { ...load, ratio: 0.3 } })).toEqual([expect.objectContaining({ limit: 'at most 21 %', measured: '30 %' })]);
  });

  test('is broken by a comparison of different things', () => {
    expect(broken([result(1, [round(2, 1, 1)], ['raw-objects'])])).toEqual([expect.objectContaining({ promise: expect.stringContaining('raw-objects.ts') })]);
  });
});

test('the report shows ratios, shares, growth and absolute numbers', () => {
  const text = report({ synth: [result(100, [round(140, 120, 100)]), result(1000, [round(1400, 1200, 1000, 280)])], load }, 'Node 20');
  expect(text).toMatch(/\| Flagger \| one chart \| 1000 \| 1\.68 +\| 20 % +\| 20 % +\| 20 % +\| 3\.36 +\| 1\.30 +\| 1\.30 +\|/);
  expect(text).toMatch(/\| one chart \| 1\.08 +\| 1\.00 +\|/);
  expect(text).toMatch(/\| Flagger \| one chart \| 1000 \| 420 +\| 1260 +\| 280 +\| 130 +\| 1000 /);
});
