import { divider, ROUTING } from './common';
import { SmiRouterOptions } from './options';
import { IArgoRouter } from './router';

export function smi({ rootService, trafficSplitName }: SmiRouterOptions = {}): IArgoRouter {
  return {
    name: 'SMI',
    routing: ROUTING,
    dividesCalls: true,
    replacement: 'Gateway API: give a mesh that divides requests by routes, e.g. linkerd.LinkerdMesh, and leave the router out',
    copies: false,
    trafficRouting: () => ({ smi: { ...(rootService && { rootService }), ...(trafficSplitName && { trafficSplitName }) } }),
    objects: () => [],
    generated: ({ name }) => [divider('split.smi-spec.io/v1alpha1', 'TrafficSplit', trafficSplitName ?? name, 'SMI')],
  };
}
