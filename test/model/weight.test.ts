import { Weight } from 'cdk8s-canary';

test.each([0, 1, 50, 100])('%d may be a percent', value => {
  expect(Weight.percent(value).value).toBe(value);
});

test.each([-1, 101, 0.5, NaN, Infinity])('%d is refused as a percent', value => {
  expect(() => Weight.percent(value)).toThrow(`value/weight: got ${value}; allowed is a whole percent from 0 to 100.`);
});

test.each([0, 9, 1_000_000])('%d may be a share', value => {
  expect(Weight.share(value).value).toBe(value);
});

test.each([-1, 1_000_001, 1.5, NaN])('%d is refused as a share', value => {
  expect(() => Weight.share(value)).toThrow(`value/weight: got ${value}; allowed is a whole number from 0 to 1000000.`);
});

test('a weight is printed as its number', () => {
  expect(JSON.stringify({ weight: Weight.percent(5) })).toBe('{"weight":5}');
});
