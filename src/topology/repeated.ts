/** One item that is like one before it. */
export interface Repeated<T> {
  readonly index: number;
  readonly item: T;
  readonly before: T;
}

/** Items whose key an item before them has. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => unknown): Repeated<T>[] {
  if (items.length < 2) { return []; }
  const first = new Map<string, T>();
  return items.flatMap((item, index) => {
    const key = JSON.stringify(keyOf(item));
    const before = first.get(key);
    if (!before) { first.set(key, item); }
    return before ? [{ index, item, before }] : [];
  });
}
