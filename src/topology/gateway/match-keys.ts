import { once } from '../once';
import { attachments, isService, ParentReference, parentsOf, Route, routes } from './routes';
import type { HTTPRouteMatch } from '../../imports/gateway-api';

/** One match of a rule, with all that decides which requests it gets. */
export interface PlacedMatch {
  readonly route: Route;
  /** e.g. `spec.rules[0].matches[1]`; the rule, if it has no matches. */
  readonly at: string;
  /** The same for matches that get the same requests. */
  readonly key: string;
}

/** All matches of HTTPRoutes and GRPCRoutes. What a rule with an empty list of matches does is up to the controller. */
export const placedMatches = once((topology): PlacedMatch[] => routes(topology).filter(({ kind }) => kind === 'HTTPRoute' || kind === 'GRPCRoute')
  .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap(({ matches }, rule) => {
    const at = `spec.rules[${rule}]`;
    const place = (match: HTTPRouteMatch, where: string) => ({ route, at: where, key: JSON.stringify(matchKey(match, route.kind)) });
    return matches ? matches.map((match, i) => place(match, `${at}.matches[${i}]`)) : [place({}, at)];
  })));

function matchKey({ path, headers = [], queryParams = [], method }: HTTPRouteMatch, kind: string): unknown[] {
  const wanted = (list: { name: string; type?: string; value: string }[]) => list.map(({ name, type = 'Exact', value }) => [name.toLowerCase(), type, value].join('\n')).sort();
  const trimmed = path?.type === 'Exact' || path?.type === 'RegularExpression' ? path.value ?? '/' : (path?.value ?? '/').replace(/(.)\/$/, '$1');
  return [kind, path?.type ?? 'PathPrefix', trimmed, wanted(headers), wanted(queryParams), JSON.stringify(method)];
}

/** The places where a route gets requests: parts of its parents, with hosts. The same words for the same place. */
export function hostPlaces(route: Route, listenersOfParent: Map<string, string[]>): string[] {
  const { hostnames = [] } = route.manifest.spec;
  return parentsOf(route).flatMap(parent => {
    const { group, kind, namespace, name, sectionName = '', port = '' } = parent;
    const at = [group, kind, namespace, name].join('/');
    if (isService(parent)) { return [`${at} ${port} from ${route.namespace}`]; }
    const parts = listenersOfParent.get(keyOf(parent)) ?? [`${sectionName}:${port}`];
    return parts.flatMap(part => (hostnames.length > 0 ? hostnames : ['']).map((host: string) => `${at} ${part} ${host}`));
  });
}

/** The listeners that each parent of each route leads to, as far as they are known; none where a parent does not take the route. */
export const attachedListeners = once(topology => new Map(attachments(topology).filter(({ listeners, problem }) => problem || listeners.length > 0)
  .map(({ parent, listeners }) => [keyOf(parent), listeners.map(({ name }) => name)])));

function keyOf({ route, at }: ParentReference): string {
  return `${route.kind}/${route.namespace}/${route.name} ${at}`;
}
