import { IArgoRouter, ROUTING } from './router';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.appMesh`. */
export interface AppMeshRouterOptions {
  /** Name of the virtual service whose virtual router is divided, made elsewhere. */
  readonly virtualService: string;

  /** Name of the virtual node of the stable version, made elsewhere. */
  readonly stableNode: string;

  /** Name of the virtual node of the canary, made elsewhere. */
  readonly canaryNode: string;

  /**
   * Names of the HTTP routes of the virtual router that are divided.
   *
   * @default - it has one route only
   */
  readonly routes?: string[];
}

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
