import { grpcRoutes, httpRoutes } from '../kinds';
import { once } from '../once';
import type { Route } from './routes';
import type { HTTPRouteFilter, HTTPRouteRequestRedirectPath, HTTPRouteRule } from '../../imports/gateway-api';

/** The field in which a filter of each type has its settings. */
export const FILTER_FIELDS: { [type: string]: string } = {
  CORS: 'cors',
  ExtensionRef: 'extensionRef',
  ExternalAuth: 'externalAuth',
  RequestHeaderModifier: 'requestHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  ResponseHeaderModifier: 'responseHeaderModifier',
  URLRewrite: 'urlRewrite',
};

/** The filters of a rule of an HTTPRoute or GRPCRoute, or of one of its backends. */
export interface FilterList {
  readonly route: Route;
  /** e.g. `spec.rules[0].filters`. */
  readonly at: string;
  /** As the API server has them: `externalAuth` is in the experimental channel only. */
  readonly filters: (HTTPRouteFilter & { readonly externalAuth?: any })[];
}

/** Each list of filters. */
export const filterLists = once((topology): FilterList[] => ([...httpRoutes(topology), ...grpcRoutes(topology)] as Route[])
  .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap((rule, i) => filtersOfRule(rule, `spec.rules[${i}]`).map(list => ({ route, ...list })))));

function filtersOfRule({ filters, backendRefs = [] }: HTTPRouteRule, at: string) {
  const lists = [{ at: `${at}.filters`, filters }, ...backendRefs.map((backend, i) => ({ at: `${at}.backendRefs[${i}].filters`, filters: backend.filters }))];
  return lists.flatMap(list => list.filters ? [{ at: list.at, filters: list.filters }] : []);
}

/** One filter of a route. */
export interface RouteFilter {
  readonly route: Route;
  /** e.g. `spec.rules[0].filters[1]`. */
  readonly at: string;
  readonly filter: FilterList['filters'][number];
}

/** Each filter of each route. */
export const routeFilters = once((topology): RouteFilter[] =>
  filterLists(topology).flatMap(({ route, at, filters }) => filters.map((filter, i) => ({ route, at: `${at}[${i}]`, filter }))));

/** The field in which a new path of each type has its value. */
export const PATH_FIELDS = { ReplaceFullPath: 'replaceFullPath', ReplacePrefixMatch: 'replacePrefixMatch' } as const;

/** A new path, in a redirect or a rewrite. */
export interface PathModifier {
  readonly route: Route;
  /** e.g. `spec.rules[0].filters[1].urlRewrite.path`. */
  readonly at: string;
  readonly path: HTTPRouteRequestRedirectPath;
}

/** Each new path of each route. */
export const pathModifiers = once((topology): PathModifier[] => routeFilters(topology).flatMap(({ route, at, filter }) =>
  (['requestRedirect', 'urlRewrite'] as const).flatMap(field => {
    const path = filter[field]?.path;
    return path ? [{ route, at: `${at}.${field}.path`, path }] : [];
  })));
