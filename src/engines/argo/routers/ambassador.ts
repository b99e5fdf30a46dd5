import { divider, IArgoRouter, ROUTING } from './router';
import { refuse } from '../../../private/errors';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.ambassador`. */
export interface AmbassadorRouterOptions {
  /** Names of the Mappings that lead to the Service of the rollout and have no weight, made elsewhere. The controller copies them for the canary. */
  readonly mappings: string[];
}

export function ambassador({ mappings }: AmbassadorRouterOptions): IArgoRouter {
  if (mappings.length === 0) { refuse('argo/router-name', mappings, 'at least one Mapping'); }
  mappings.forEach(name => checkedObjectName('argo/router-name', name));
  return {
    name: 'Ambassador',
    routing: ROUTING,
    dividesCalls: false,
    copies: false,
    trafficRouting: () => ({ ambassador: { mappings } }),
    objects: () => [],
    generated: () => mappings.map(name => divider('getambassador.io/v2', 'Mapping', `${name}-canary`, 'Ambassador')),
  };
}
