import { growthExponent, median } from '../../benchmarks/statistics';

describe('median', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

  test('leaves the values as they are', () => {
    const values = [2, 1];
    median(values);
    expect(values).toEqual([2, 1]);
  });

  test('of nothing is refused', () => expect(() => median([])).toThrow('nothing'));
});

describe('growth', () => {
  test.each([
    ['constant', 7, 0],
    ['linear', 70, 1],
    ['quadratic', 700, 2],
  ])('is %s', (_, cost, exponent) => expect(growthExponent({ size: 100, cost: 7 }, { size: 1000, cost })).toBeCloseTo(exponent));
});
