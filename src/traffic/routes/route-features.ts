/** A feature of Gateway API that a route asks for, and where. */
export interface FeatureUse {
  /** Its name, as Gateway API spells it. */
  readonly feature: string;
  /** The field that asks for it. */
  readonly field: string;
}

/**
 * A feature, the fields that ask for it, and which of their values do, in a route of some namespace; all if nothing is said.
 * `[]` stands for each item of a list.
 */
type Asking = readonly [feature: string, field: string, asks?: (value: any, home?: string) => boolean];

const isShare = ({ percent, fraction }: any) => percent !== undefined || fraction !== undefined;
const isMirror = ({ requestMirror }: any) => requestMirror !== undefined;
/** A mesh always tells the ports of a Service apart. */
const isListenerPort = ({ kind, port }: any) => kind !== 'Service' && kind !== 'ServiceImport' && port !== undefined;

/** Such a route is about callers of its own namespace only. */
const isElsewhere = ({ kind, namespace }: any, home?: string) => kind === 'Service' && Boolean(home && namespace) && namespace !== home;

const OF_FILTER: Asking[] = [
  ['HTTPRouteResponseHeaderModification', 'responseHeaderModifier'],
  ['HTTPRouteRequestMirror', 'requestMirror'],
  ['HTTPRouteRequestPercentageMirror', 'requestMirror', isShare],
  ['HTTPRouteSchemeRedirect', 'requestRedirect.scheme'],
  ['HTTPRoutePathRedirect', 'requestRedirect.path'],
  ['HTTPRoutePortRedirect', 'requestRedirect.port'],
  ['HTTPRoute303RedirectStatusCode', 'requestRedirect.statusCode', code => code === 303],
  ['HTTPRoute307RedirectStatusCode', 'requestRedirect.statusCode', code => code === 307],
  ['HTTPRoute308RedirectStatusCode', 'requestRedirect.statusCode', code => code === 308],
  ['HTTPRouteHostRewrite', 'urlRewrite.hostname'],
  ['HTTPRoutePathRewrite', 'urlRewrite.path'],
  ['HTTPRouteCORS', 'cors'],
  ['HTTPRouteExternalAuth', 'externalAuth'],
];

const GRPC_FILTERS: Asking[] = [
  ['GRPCRouteResponseHeaderModification', 'responseHeaderModifier'],
  ['GRPCRouteRequestMirror', 'requestMirror'],
];

const ASKING: { readonly [kind: string]: Asking[] } = {
  HTTPRoute: [
    ['HTTPRouteParentRefPort', 'parentRefs[]', isListenerPort],
    ['MeshConsumerRoute', 'parentRefs[]', isElsewhere],
    ['HTTPRouteNamedRouteRule', 'rules[].name'],
    ['HTTPRouteMethodMatching', 'rules[].matches[].method'],
    ['HTTPRouteQueryParamMatching', 'rules[].matches[].queryParams'],
    ...ofFilters(OF_FILTER),
    ['HTTPRouteRequestMultipleMirrors', 'rules[].filters', filters => filters.filter(isMirror).length > 1],
    ['HTTPRouteBackendRequestHeaderModification', 'rules[].backendRefs[].filters[].requestHeaderModifier'],
    ['HTTPRouteRequestTimeout', 'rules[].timeouts.request'],
    ['HTTPRouteBackendTimeout', 'rules[].timeouts.backendRequest'],
    ['HTTPRouteRetry', 'rules[].retry'],
    ['HTTPRouteSessionPersistence', 'rules[].sessionPersistence'],
  ],
  GRPCRoute: [
    ['MeshConsumerRoute', 'parentRefs[]', isElsewhere],
    ['GRPCRouteNamedRouteRule', 'rules[].name'],
    ...ofFilters(GRPC_FILTERS),
    ['GRPCRouteSessionPersistence', 'rules[].sessionPersistence'],
  ],
};

/** The features that a route asks for beyond what every implementation of its kind has to do; the kind itself is one. */
export function featuresOf(kind: string, spec: any, home?: string): FeatureUse[] {
  const asked = (ASKING[kind] ?? []).flatMap(([feature, path, asks = () => true]) =>
    valuesAt(spec, path).filter(({ value }) => asks(value, home)).map(({ field }) => ({ feature, field })));
  return [{ feature: kind, field: 'kind' }, ...asked];
}

/** Filters are in rules, and in their backends. */
function ofFilters(asking: Asking[]): Asking[] {
  return ['rules[].filters[]', 'rules[].backendRefs[].filters[]'].flatMap(list => asking.map(([feature, path, asks]): Asking => [feature, `${list}.${path}`, asks]));
}

/** What is there at a path, and the field of each value. */
export function valuesAt(spec: any, path: string): { readonly field: string; readonly value: any }[] {
  return path.split('.').reduce((found, step) => {
    const [name, each] = step.split('[');
    return found.flatMap(({ field, value }) => {
      const below = value[name];
      if (below === undefined) { return []; }
      return each ? below.map((item: any, i: number) => ({ field: `${field}.${name}[${i}]`, value: item })) : [{ field: `${field}.${name}`, value: below }];
    });
  }, [{ field: 'spec', value: spec }]);
}
