import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { printGatewayDuration } from '../../src/private/gateway-durations';

const MILLISECONDS: { [unit: string]: number } = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

test.each([
  [0, '0s'],
  [1, '1ms'],
  [1500, '1500ms'],
  [1000, '1s'],
  [90_000, '90s'],
  [60_000, '1m'],
  [5_400_000, '90m'],
  [7_200_000, '2h'],
  [99_999, '99999ms'],
  [100_001, '1m40s1ms'],
])('%d ms are written %s', (milliseconds, text) => {
  expect(printGatewayDuration('value/timeout', Duration.millis(milliseconds))).toBe(text);
});

test('what is written fits the grammar, and means the same', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 * MILLISECONDS.h }), milliseconds => {
    const text = printGatewayDuration('value/timeout', Duration.millis(milliseconds));
    expect(text).toMatch(/^([0-9]{1,5}(h|m|s|ms)){1,4}$/);
    const sum = [...text.matchAll(/(\d+)(ms|[hms])/g)].reduce((all, [, count, unit]) => all + Number(count) * MILLISECONDS[unit], 0);
    expect(sum).toBe(milliseconds);
  }));
});

test.each<[Duration, number, string]>([
  [Duration.millis(0.5), 0, 'allowed is whole milliseconds, or 0 for none'],
  [Duration.millis(0), 1, 'allowed is whole milliseconds, at least 1'],
  [Duration.hours(100_000), 0, 'at most 99999 hours'],
])('%s is refused where the least is %d', (duration, least, message) => {
  expect(() => printGatewayDuration('value/timeout', duration, least)).toThrow(message);
});
