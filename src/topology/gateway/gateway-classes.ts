import { gateways, Typed } from '../kinds';
import { once } from '../once';
import { GATEWAY_API, isService, parentsOf, Route, routes } from './routes';
import type { Gateway, GatewayClass } from '../../imports/gateway-api';
import { Topology } from '../topology';

/** The name under which Traefik takes GatewayClasses. */
export const TRAEFIK = 'traefik.io/gateway-controller';

/** The controller of a Gateway: that of its class, or Traefik for the name that Traefik's chart gives to its class. Nothing if unknown. */
export function gatewayController(topology: Topology, { manifest }: Typed<Gateway>): string | undefined {
  const { gatewayClassName } = manifest.spec;
  const known = topology.find(GATEWAY_API, 'GatewayClass', gatewayClassName, '') as Typed<GatewayClass> | undefined;
  return known?.manifest.spec.controllerName ?? (gatewayClassName === 'traefik' ? TRAEFIK : undefined);
}

/** The Gateways that Traefik certainly serves. */
export const traefikGateways = once((topology): Typed<Gateway>[] =>
  gateways(topology).filter(gateway => gatewayController(topology, gateway) === TRAEFIK));

/** The routes whose parents are all Gateways or ListenerSets: nobody reads them in a mesh. */
export const gatewayRoutes = once((topology): Route[] => routes(topology).filter(route => {
  const parents = parentsOf(route);
  return parents.length > 0 && parents.every(parent => !isService(parent) && ['Gateway', 'ListenerSet'].includes(parent.kind));
}));
