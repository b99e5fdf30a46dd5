import { percentage } from '../../src/private/promql';

test('a share of nothing is 0, not missing: the first sum may have no series at all', () => {
  expect(percentage('sum(good)', 'sum(all)')).toBe('(sum(good) or 0 * sum(all)) / sum(all) * 100');
});
