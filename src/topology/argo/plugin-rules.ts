import { grouped } from '../grouped';
import { once } from '../once';
import { CanaryRollout, canaryRollouts } from './rollout-canaries';
import { PluginRoute, pluginRoutes } from './rollouts';
import type { HTTPRouteRule } from '../../imports/gateway-api';
import { BackendReference, backendsOf, Route } from '../gateway/routes';

/** A rule of a route that a Rollout has the Gateway API plugin change. */
export interface PluginRule extends CanaryRollout {
  readonly entry: PluginRoute;
  readonly route: Route;
  readonly rule: HTTPRouteRule;
  /** e.g. `spec.rules[0]`. */
  readonly at: string;
  readonly backends: BackendReference[];
  /** The backends that have the names of the stable and of the canary Service, wherever they are. */
  readonly stable?: BackendReference;
  readonly canaries?: BackendReference;
  /** Whether its name is that of a managed route, so that the plugin takes the rule for one of its own. */
  readonly managed: boolean;
}

/** The rules of a route that is among the manifests, as the plugin sees them for a Rollout. */
export function rulesOfEntry({ rollout, canary }: CanaryRollout, entry: PluginRoute): PluginRule[] {
  const route = entry.route as Route | undefined;
  const managed = (canary.trafficRouting?.managedRoutes ?? []).map(({ name }) => name);
  const backends = route ? backendsOf(route) : [];
  return (route?.manifest.spec.rules ?? []).map((rule, index) => {
    const own = backends.filter(backend => backend.rule === index);
    return {
      rollout,
      canary,
      entry,
      route: route!,
      rule,
      at: `spec.rules[${index}]`,
      backends: own,
      stable: own.find(({ name }) => name === canary.stableService),
      canaries: own.find(({ name }) => name === canary.canaryService),
      managed: managed.some(name => rule.name === name || rule.name?.startsWith(`${name}-`) && /^\d+$/.test(rule.name.slice(name.length + 1))),
    };
  });
}

/** A route that a Rollout has the plugin change. */
export interface RouteOfRollout extends CanaryRollout {
  readonly entry: PluginRoute;
}

/** The routes of all Rollouts that use the plugin, and have two Services. */
export const routesOfRollouts = once((topology): RouteOfRollout[] => canaryRollouts(topology)
  .filter(({ canary }) => canary.stableService && canary.canaryService && canary.stableService !== canary.canaryService)
  .flatMap(({ rollout, canary }) => pluginRoutes(topology, rollout).map(entry => ({ rollout, canary, entry }))));

/** The rules of these routes. */
export const pluginRules = once((topology): PluginRule[] => routesOfRollouts(topology).flatMap(each => rulesOfEntry(each, each.entry)));

/** The rules of these routes, for each Rollout. */
export const rulesByRollout = once(topology => grouped(pluginRules(topology).map(rule => [rule.rollout, rule])));

/** Whether a Rollout has a step that sends requests with certain headers to the canary. */
export function hasHeaderStep({ steps = [] }: CanaryRollout['canary']): boolean {
  return steps.some(({ setHeaderRoute }) => (setHeaderRoute?.match ?? []).length > 0);
}
