let revision = 0;

/** Something was said to a construct: what was worked out before may no longer hold. */
export function changed(): void {
  revision += 1;
}

/**
 * Works something out once and remembers it until something changes.
 *
 * cdk8s validates the whole app once for each chart, and asks for each object by itself.
 *
 * @param workOut what to remember
 * @param basis what else it depends on, compared by identity
 */
export function remembered<T>(workOut: () => T, basis: () => unknown = () => undefined): () => T {
  let known: { readonly revision: number; readonly basis: unknown; readonly value: T } | undefined;
  return () => {
    const now = basis();
    if (known?.revision !== revision || known.basis !== now) { known = { revision, basis: now, value: workOut() }; }
    return known.value;
  };
}
