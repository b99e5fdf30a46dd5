import { Resource } from './resource';
import { GATEWAY_API } from './routes';
import { Topology } from './topology';
import type { GatewayClass } from '../imports/gateway-api';

export const TRAEFIK_CONTROLLER = 'traefik.io/gateway-controller';

/** Who is in charge of a Gateway or ListenerSet: by its GatewayClass, or by the name of the class that is usual for Traefik. Nothing if unknown. */
export function gatewayController(topology: Topology, owner: Resource): string | undefined {
  if (owner.kind === 'ListenerSet') {
    const { name, namespace = owner.namespace } = owner.get('spec.parentRef');
    const gateway = topology.find(GATEWAY_API, 'Gateway', name, namespace);
    return gateway && gatewayController(topology, gateway);
  }
  const className = owner.get('spec.gatewayClassName');
  const found = topology.find(GATEWAY_API, 'GatewayClass', className, '')?.manifest as GatewayClass | undefined;
  return found ? found.spec.controllerName : className === 'traefik' ? TRAEFIK_CONTROLLER : undefined;
}
