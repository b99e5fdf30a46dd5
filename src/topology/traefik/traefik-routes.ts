import type { Service } from '../../imports/kubernetes';
import { backendServices } from '../gateway/backend-services';
import { RouteFilter, routeFilters } from '../gateway/filters';
import { traefikGateways } from '../gateway/gateway-classes';
import { attachments, PlacedListener, placedListeners, Route } from '../gateway/routes';
import { Typed } from '../kinds';
import { once } from '../once';
import { Topology } from '../topology';

/** The listeners of the Gateways that Traefik certainly serves. */
export const traefikListeners = once((topology): PlacedListener[] => {
  const owners = new Set<unknown>(traefikGateways(topology));
  return placedListeners(topology).filter(({ owner }) => owners.has(owner));
});

/** The routes that name such a Gateway, of some kinds or of all. */
export function traefikRoutes(topology: Topology, ...kinds: string[]): Route[] {
  return served(topology).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

const served = once((topology): Route[] => {
  const owners = new Set<unknown>(traefikGateways(topology));
  return [...new Set(attachments(topology).filter(({ owner }) => owners.has(owner)).map(({ parent }) => parent.route))];
});

/** The filters of such routes. */
export const traefikFilters = once((topology): RouteFilter[] => {
  const among = new Set(served(topology));
  return routeFilters(topology).filter(({ route }) => among.has(route));
});

/** The Services among the manifests to which such routes send requests. */
export const servicesBehindTraefik = once((topology): Typed<Service>[] =>
  [...new Set(served(topology).flatMap(route => backendServices(topology, route).map(({ service }) => service)))]);
