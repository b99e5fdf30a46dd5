import { divider, NO_COPIES } from './common';
import { ApisixRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { checkedObjectName } from '../../../private/names';

/** It counts the requests of a route as a whole, both versions together. */
export function apisix({ route }: ApisixRouterOptions): IFlaggerRouter {
  checkedObjectName('flagger/provider-ref', route);
  return {
    name: 'APISIX',
    provider: 'apisix',
    routing: NO_COPIES,
    dividesCalls: false,
    spec: { routeRef: { apiVersion: 'apisix.apache.org/v2', kind: 'ApisixRoute', name: route } },
    generated: ({ services }) => [divider('apisix.apache.org/v2', 'ApisixRoute', `${route}-${services.apex}-canary`, 'APISIX')],
  };
}
