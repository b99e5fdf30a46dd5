import { routeFilters } from './filters';
import { grpcRoutes, httpRoutes } from '../kinds';
import { once } from '../once';
import type { Route } from './routes';

/** Headers that a match asks for, or that a filter writes. */
export interface HeaderList {
  readonly route: Route;
  /** e.g. `spec.rules[0].matches[0].headers`. */
  readonly at: string;
  readonly headers: readonly { readonly name: string }[];
}

/** All of them. */
export const headerLists = once((topology): HeaderList[] => [
  ...([...httpRoutes(topology), ...grpcRoutes(topology)] as Route[]).flatMap(route => (route.manifest.spec?.rules ?? [])
    .flatMap(({ matches = [] }, i) => matches.flatMap(({ headers }, j) => headers ? [{ route, at: `spec.rules[${i}].matches[${j}].headers`, headers }] : []))),
  ...routeFilters(topology).flatMap(({ route, at, filter }) => (['requestHeaderModifier', 'responseHeaderModifier'] as const).flatMap(field =>
    (['set', 'add'] as const).flatMap(list => {
      const headers = filter[field]?.[list];
      return headers ? [{ route, at: `${at}.${field}.${list}`, headers }] : [];
    }))),
]);
