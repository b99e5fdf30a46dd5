/** The value in the middle; of an even number of values, the mean of the two. */
export function median(values: number[]): number {
  if (values.length === 0) { throw new Error('median of nothing'); }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The power of the size with which a cost grows: 1 is linear, 2 is quadratic. */
export function growthExponent(small: { size: number; cost: number }, large: { size: number; cost: number }): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
