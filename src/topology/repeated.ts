/** One item that is like one before it. */
export interface Repeated<T> {
  readonly index: number;
  readonly item: T;
  readonly before: T;
}

/** Items whose key an item before them has. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => unknown): Repeated<T>[] {
  if (items.length < 2) { return []; }
  const first = new Map<unknown, T>();
  const found: Repeated<T>[] = [];
  items.forEach((item, index) => {
    const value = keyOf(item);
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    const before = first.get(key);
    if (before) { found.push({ index, item, before }); } else { first.set(key, item); }
  });
  return found;
}
