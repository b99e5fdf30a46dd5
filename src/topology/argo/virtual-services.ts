import { AT_CANARY, CanaryRollout, canaryRollouts } from './rollout-canaries';
import { once } from '../once';
import { Resource } from '../resource';

/** A route of an Istio VirtualService, as far as it can be read: nobody checks its form. */
export interface VirtualRoute {
  /** Empty if it has none. */
  readonly name: string;
  readonly destinations: { readonly host: string; readonly subset: string }[];
}

/** A VirtualService that is among the manifests, and whose HTTP routes a Rollout divides. */
export interface DividedVirtualService extends CanaryRollout {
  /** Where it is named, e.g. `spec.strategy.canary.trafficRouting.istio.virtualService`. */
  readonly at: string;
  readonly virtualService: Resource;
  /** The routes that the Rollout names. */
  readonly named: string[];
  /** All HTTP routes of the VirtualService. */
  readonly routes: VirtualRoute[];
}

/** The name and the namespace of a VirtualService, as Rollouts write them: `web`, or `web.shop`. */
export function dottedName(text: string, namespace: string): [name: string, namespace: string] {
  const [name, other] = text.split('.');
  return [name, other || namespace];
}

/** The VirtualServices whose HTTP routes Rollouts divide. */
export const dividedVirtualServices = once((topology): DividedVirtualService[] => canaryRollouts(topology).flatMap(each => {
  const { virtualService, virtualServices } = each.canary.trafficRouting?.istio ?? {};
  if (virtualService && virtualServices) { return []; }
  const entries = virtualServices?.map((entry, i) => ({ entry, at: `virtualServices[${i}]` })) ?? (virtualService ? [{ entry: virtualService, at: 'virtualService' }] : []);
  return entries.flatMap(({ entry, at }): DividedVirtualService[] => {
    const found = topology.find('networking.istio.io', 'VirtualService', ...dottedName(entry.name, each.rollout.namespace));
    const routes = found && httpRoutesOf(found);
    return !routes ? [] : [{ ...each, at: `${AT_CANARY}.trafficRouting.istio.${at}`, virtualService: found, named: entry.routes ?? [], routes }];
  });
}));

/** Nothing if it has none, or some that cannot be read. */
function httpRoutesOf(virtualService: Resource): VirtualRoute[] | undefined {
  const http: unknown = virtualService.get('spec.http');
  const routes = Array.isArray(http) ? http.map(routeOf) : [undefined];
  return routes.includes(undefined) ? undefined : routes as VirtualRoute[];
}

function routeOf(route: any): VirtualRoute | undefined {
  const { name = '', route: parts = [] } = route ?? {};
  const destinations = Array.isArray(parts) ? parts.map(part => ({ host: part?.destination?.host, subset: part?.destination?.subset ?? '' })) : [];
  const isReadable = typeof route === 'object' && route && typeof name === 'string' && Array.isArray(parts)
    && destinations.every(({ host, subset }) => typeof host === 'string' && typeof subset === 'string');
  return isReadable ? { name, destinations } : undefined;
}
