import { Topology } from './topology';

/** Works something out once for each topology: many rules ask for the same. */
export function once<T>(workOut: (topology: Topology) => T): (topology: Topology) => T {
  return onceEach(workOut);
}

/** Works something out once for each object. */
export function onceEach<K extends object, T>(workOut: (subject: K) => T): (subject: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return subject => {
    let found = known.get(subject);
    if (!found) {
      found = { value: workOut(subject) };
      known.set(subject, found);
    }
    return found.value;
  };
}
