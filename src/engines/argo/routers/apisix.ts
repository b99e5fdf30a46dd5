import { IArgoRouter, ROUTING } from './router';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.apisix`. */
export interface ApisixRouterOptions {
  /** Name of the ApisixRoute that has both Services of the rollout as backends, made elsewhere. */
  readonly route: string;

  /**
   * Names of its rules that are divided.
   *
   * @default - the one with the name of the route
   */
  readonly rules?: string[];
}

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
