import { Topology } from './topology';

/** Works something out once for each topology: many rules ask for the same. */
export function once<T>(workOut: (topology: Topology) => T): (topology: Topology) => T {
  const known = new WeakMap<Topology, { readonly value: T }>();
  return topology => {
    if (!known.has(topology)) { known.set(topology, { value: workOut(topology) }); }
    return known.get(topology)!.value;
  };
}
