import { divider, ROUTING } from './common';
import { AmbassadorRouterOptions } from './options';
import { IArgoRouter } from './router';
import { refuse } from '../../../private/errors';
import { checkedObjectName } from '../../../private/names';

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
