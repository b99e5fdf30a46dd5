import { ROUTING } from './common';
import { IArgoRouter } from './router';
import { RolloutModel } from '../../../contracts/rollout-model';

/** The name under which the Gateway API plugin is registered, in the controller and here. */
const PLUGIN = 'argoproj-labs/gatewayAPI';

/** Whatever divides the requests of a rollout: what the engine was told, or the routes of Gateway API. Undefined if nobody does. */
export function routerOf({ split }: RolloutModel, told?: IArgoRouter): IArgoRouter | undefined {
  return told ?? (split && GATEWAY_API);
}

const GATEWAY_API: IArgoRouter = {
  name: 'Gateway API',
  routing: ROUTING,
  dividesCalls: false,
  headerRoutes: { severalHeaders: true, regex: true, eachHeaderOnce: true, endTogether: true },
  copies: false,
  trafficRouting: ({ services }, managedRoutes) => ({
    plugins: { [PLUGIN]: { httpRoutes: [{ name: services.apex, useHeaderRoutes: managedRoutes.length > 0 }] } },
  }),
  objects: () => [],
  generated: () => [],
};
