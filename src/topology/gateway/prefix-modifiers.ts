import { httpRoutes } from '../kinds';
import type { Route } from './routes';
import type { HTTPRouteFilter, HTTPRouteMatch } from '../../imports/gateway-api';
import { Topology } from '../topology';

/** A filter that puts something else in place of the prefix of a path, where there is not exactly one prefix. */
export interface PrefixModifier {
  readonly route: Route;
  /** e.g. `spec.rules[0].filters[0].urlRewrite.path`. */
  readonly at: string;
  readonly value: string;
  /** The matches of its rule, in words. */
  readonly matches: string;
}

/** Those of one sort. If two backends of a rule have one, the API server does not ask what their rule matches. */
export function prefixModifiers(topology: Topology, field: 'requestRedirect' | 'urlRewrite'): PrefixModifier[] {
  return httpRoutes(topology).flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ matches, filters, backendRefs = [] }, i) => {
    const ofBackends = backendRefs.flatMap((backend, j) => modifiersIn(backend.filters, field, `spec.rules[${i}].backendRefs[${j}].filters`));
    const found = [...modifiersIn(filters, field, `spec.rules[${i}].filters`), ...ofBackends.length === 1 ? ofBackends : []];
    const described = found.length > 0 && describe(matches);
    return described ? found.map(modifier => ({ route, ...modifier, matches: described })) : [];
  }));
}

function modifiersIn(filters: HTTPRouteFilter[] = [], field: 'requestRedirect' | 'urlRewrite', at: string) {
  return filters.flatMap((filter, i) => {
    const { type, replacePrefixMatch: value } = filter[field]?.path ?? {};
    return type === 'ReplacePrefixMatch' && value !== undefined ? [{ at: `${at}[${i}].${field}.path`, value }] : [];
  });
}

/** What is there instead of one prefix. Without matches, and in a match without a path, the prefix is a slash. */
function describe(matches: HTTPRouteMatch[] = [{}]): string | undefined {
  if (matches.length !== 1) { return `${matches.length || 'no'} matches`; }
  const type = matches[0].path?.type ?? 'PathPrefix';
  return ['Exact', 'RegularExpression'].includes(type) ? `a match of type ${type}` : undefined;
}
