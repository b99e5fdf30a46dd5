import { readFileSync } from 'node:fs';
import { replaceResults } from '../../benchmarks/results-section';

const README = readFileSync('benchmarks/README.md', 'utf8');

test('replaces what stands between the markers, and nothing else', () => {
  const once = replaceResults(README, 'first');
  expect(once).toContain('\nfirst\n');
  expect(replaceResults(once, 'second')).toBe(once.replace('\nfirst\n', '\nsecond\n'));
});

test('refuses a text without markers', () => expect(() => replaceResults('# Benchmarks', 'first')).toThrow('markers'));

test('the README says nothing about the folders of one machine', () => expect(README).not.toMatch(/(^|[\s`(])\/(home|root|tmp|Users|work)\//));
