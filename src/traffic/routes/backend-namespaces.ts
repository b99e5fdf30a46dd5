/**
 * The rules of a route, in which backends name their namespace only where they have to.
 *
 * The namespace of the route needs no mention. Where the parent is a Service of another namespace, Linkerd looks for backends there, so all are told.
 */
export function placedRules(rules: any[], home: string | undefined, parents: any[]): any[] {
  const always = parents.some(({ group, namespace }) => group === '' && namespace !== home);
  const place = ({ namespace = home, ...reference }: any) => ({ ...reference, ...(namespace && (always || namespace !== home) && { namespace }) });
  const placeFilter = (filter: any) => Object.fromEntries(Object.entries<any>(filter).map(([key, value]) =>
    [key, value.backendRef ? { ...value, backendRef: place(value.backendRef) } : value]));
  const placeAll = ({ filters, backendRefs, ...rest }: any): any => ({
    ...rest,
    ...(filters && { filters: filters.map(placeFilter) }),
    ...(backendRefs && { backendRefs: backendRefs.map((backend: any) => placeAll(place(backend))) }),
  });
  return rules.map(placeAll);
}
