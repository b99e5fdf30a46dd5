import { IMeshGateway, ParentReference } from '../../contracts/mesh-gateway';

export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** Points a route at a Gateway, or at one of its listeners. */
export function gatewayParent({ gatewayName, gatewayNamespace }: IMeshGateway, listener?: string): ParentReference {
  return {
    group: GATEWAY_GROUP,
    kind: 'Gateway',
    name: gatewayName,
    ...(gatewayNamespace && { namespace: gatewayNamespace }),
    ...(listener && { sectionName: listener }),
  };
}
