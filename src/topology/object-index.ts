/** What is known by group, kind, namespace and name of an object. Keys that are joined to a text would cost more than everything else here. */
export class ObjectIndex<T> {
  private readonly groups = new Map<string, Map<string, Map<string, Map<string, T>>>>();

  public get(group: string, kind: string, namespace: string, name: string): T | undefined {
    return this.groups.get(group)?.get(kind)?.get(namespace)?.get(name);
  }

  public has(group: string, kind: string, namespace: string, name: string): boolean {
    return this.groups.get(group)?.get(kind)?.get(namespace)?.has(name) ?? false;
  }

  public set(group: string, kind: string, namespace: string, name: string, value: T): void {
    const kinds = within(this.groups, group);
    within(within(kinds, kind), namespace).set(name, value);
  }
}

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let map = maps.get(key);
  if (!map) { maps.set(key, map = new Map<string, T>()); }
  return map;
}
