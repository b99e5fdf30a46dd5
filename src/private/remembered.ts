const REVISIONS = new WeakMap<object, number>();
let total = 0;

/** Something was said to a construct, its first words included: what follows from it may no longer hold. */
export function changed(subject: object): void {
  REVISIONS.set(subject, (REVISIONS.get(subject) ?? 0) + 1);
  total += 1;
}

/** How often something was said to any construct. */
export function totalRevision(): number {
  return total;
}

/** How often something was said to a construct. Each time another answer for one that never tells: nothing of it can be remembered. */
export function revisionOf(subject: object): unknown {
  return REVISIONS.get(subject) ?? Symbol('unknown');
}

/**
 * Works something out once, and again only when its basis is another.
 *
 * cdk8s validates the whole app once for each chart, and asks for each object by itself.
 *
 * @param workOut what to remember
 * @param basis what it depends on, compared one by one by identity
 */
export function remembered<T>(workOut: () => T, basis: () => unknown[]): () => T {
  let known: { readonly basis: unknown[]; readonly value: T } | undefined;
  return () => {
    const now = basis();
    if (!known || now.some((part, i) => part !== known!.basis[i])) { known = { basis: now, value: workOut() }; }
    return known.value;
  };
}
