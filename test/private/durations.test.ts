import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { parseSeconds, printSeconds, wholeSeconds } from '../../src/private/durations';

test.each([
  [0, '0s'],
  [1, '1s'],
  [59, '59s'],
  [60, '1m'],
  [90, '90s'],
  [600, '10m'],
  [3600, '60m'],
  [86400, '1440m'],
])('%d seconds are written %s', (seconds, text) => {
  expect(printSeconds(seconds)).toBe(text);
});

test.each<[string | number, number]>([
  ['30', 30],
  [30, 30],
  [0, 0],
  ['0s', 0],
  ['90s', 90],
  ['1m', 60],
  ['1h', 3600],
  ['1h30m', 5400],
  ['1h0m5s', 3605],
  ['2m30s', 150],
])('%s is read as %d seconds', (text, seconds) => {
  expect(parseSeconds(text)).toBe(seconds);
});

test.each(['', 'm', '1m1', '1s1m', '1d', 'soon', '-1s', ' 1s', '-30'])('"%s" is no duration', text => {
  expect(parseSeconds(text)).toBeUndefined();
});

test('no text is no duration', () => {
  expect(parseSeconds(undefined)).toBeUndefined();
});

test('what is written is read back', () => {
  fc.assert(fc.property(fc.nat(1_000_000), seconds => {
    expect(parseSeconds(printSeconds(seconds))).toBe(seconds);
  }));
});

test.each([Duration.millis(1500), Duration.seconds(0), Duration.days(30000)])('%s is no number of seconds that an API server keeps', duration => {
  expect(() => wholeSeconds('rollout/progress-deadline', duration)).toThrow('allowed is whole seconds, 1 to 2147483647.');
});
