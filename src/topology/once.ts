import { Topology } from './topology';

/** Works something out once for each topology: many rules ask for the same. */
export function once<T>(workOut: (topology: Topology) => T): (topology: Topology) => T {
  return onceEach(workOut);
}

/** Works something out once for each object. */
export function onceEach<K extends object, T>(workOut: (subject: K) => T): (subject: K) => T {
  const known = new WeakMap<K, T>();
  return subject => {
    const found = known.get(subject);
    if (found !== undefined || known.has(subject)) { return found!; }
    const value = workOut(subject);
    known.set(subject, value);
    return value;
  };
}

/** Works something out once for each object of a topology. */
export function onceEachIn<K extends object, T>(workOut: (topology: Topology, subject: K) => T): (topology: Topology, subject: K) => T {
  const known = once(topology => onceEach((subject: K) => workOut(topology, subject)));
  return (topology, subject) => known(topology)(subject);
}

/** Works something out once for each name in a namespace of a topology. */
export function onceEachName<T>(workOut: ByName<T>): ByName<T> {
  const known = once(topology => onceEachText(namespace => onceEachText(name => workOut(topology, name, namespace))));
  return (topology, name, namespace) => known(topology)(namespace)(name);
}

type ByName<T> = (topology: Topology, name: string, namespace: string) => T;

const MOST_TEXTS = 10_000;

/** Works something out once for each text: the manifests of many apps say the same. */
export function onceEachText<T>(workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) { return found!; }
    if (known.size >= MOST_TEXTS) { known.clear(); }
    const value = workOut(text);
    known.set(text, value);
    return value;
  };
}
