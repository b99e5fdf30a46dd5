import { divider } from './common';
import { IFlaggerRouter } from './router';
import { RolloutModel, TrafficSplitPoint } from '../../../contracts/rollout-model';

/** Whatever divides the requests of a rollout: what the engine was told, or the routes of Gateway API, or nobody. */
export function routerOf({ split }: RolloutModel, told?: IFlaggerRouter): IFlaggerRouter {
  return told ?? (split ? gatewayApi(split) : NOBODY);
}

/**
 * `gatewayapi:v1` waits until the status of the route has caught up with its generation, and waits for ever if the
 * implementation never writes that; `gatewayapi:v1beta1` does not look.
 */
function gatewayApi({ parents, hosts, path, dividedBy, routing }: TrafficSplitPoint): IFlaggerRouter {
  return {
    name: dividedBy,
    routing,
    dividesCalls: false,
    provider: routing.reportsObservedGeneration ? 'gatewayapi:v1' : 'gatewayapi:v1beta1',
    matching: { alternatives: 64, severalHeaders: false, regex: true, queryParams: true },
    service: {
      gatewayRefs: parents,
      ...(hosts.length && { hosts }),
      ...(path !== '/' && { match: [{ uri: { prefix: path } }] }),
    },
    generated: ({ services }) => [divider('gateway.networking.k8s.io/v1', 'HTTPRoute', services.apex, dividedBy)],
  };
}

/** All requests change over at once. */
const NOBODY: IFlaggerRouter = {
  name: 'Kubernetes',
  routing: { reportsObservedGeneration: false },
  dividesCalls: false,
  provider: 'kubernetes',
  generated: () => [],
};
