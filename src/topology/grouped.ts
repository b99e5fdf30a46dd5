/** What belongs to each key, in the order in which it comes. */
export function grouped<K, T>(pairs: readonly (readonly [key: K, item: T])[]): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const [key, item] of pairs) {
    const list = found.get(key);
    if (list) { list.push(item); } else { found.set(key, [item]); }
  }
  return found;
}
