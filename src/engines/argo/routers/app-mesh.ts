import { ROUTING } from './common';
import { AppMeshRouterOptions } from './options';
import { IArgoRouter } from './router';
import { checkedObjectName } from '../../../private/names';

export function appMesh({ virtualService, stableNode, canaryNode, routes }: AppMeshRouterOptions): IArgoRouter {
  [virtualService, stableNode, canaryNode].forEach(name => checkedObjectName('argo/router-name', name));
  return {
    name: 'App Mesh',
    routing: ROUTING,
    dividesCalls: true,
    replacement: 'Gateway API: give a mesh or a gateway that divides requests by routes, and leave the router out',
    copies: false,
    trafficRouting: () => ({
      appMesh: {
        virtualService: { name: virtualService, ...(routes && { routes }) },
        virtualNodeGroup: { stableVirtualNodeRef: { name: stableNode }, canaryVirtualNodeRef: { name: canaryNode } },
      },
    }),
    objects: () => [],
    generated: () => [],
  };
}
