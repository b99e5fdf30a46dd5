import { ROUTING } from './common';
import { ApisixRouterOptions } from './options';
import { IArgoRouter } from './router';
import { checkedObjectName } from '../../../private/names';

/** It counts the requests of a route as a whole, both versions together. */
export function apisix({ route, rules }: ApisixRouterOptions): IArgoRouter {
  checkedObjectName('argo/router-name', route);
  return {
    name: 'APISIX',
    routing: ROUTING,
    dividesCalls: false,
    headerRoutes: { severalHeaders: true, regex: true, eachHeaderOnce: false, endTogether: false },
    copies: false,
    trafficRouting: () => ({ apisix: { route: { name: route, ...(rules && { rules }) } } }),
    objects: () => [],
    generated: () => [],
  };
}
