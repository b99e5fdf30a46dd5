import { featuresOf, FeatureUse } from './route-features';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { Finding, Findings } from '../../model/finding';
import { lacks } from '../../model/gateway-feature';

/** What a route asks for, and a gateway or a mesh does not do: it would be ignored, or break the rest of the route. */
export function unsupportedFeatures(who: string, routing: RoutingCapabilities, kind: string, spec: any): Finding[] {
  return lackingFeatures(who, routing, featuresOf(kind, spec));
}

/** The same for features that are known already. */
export function lackingFeatures(who: string, routing: RoutingCapabilities, uses: FeatureUse[]): Finding[] {
  return uses.filter(({ feature }) => lacks(routing, feature)).map(({ feature, field }) => {
    const { consequence = 'it would be ignored, or break the rest', instead = 'Leave it out, or use another gateway.' } = routing.limits?.[feature] ?? {};
    return Findings.error('gateway/feature', `${field} asks for ${feature}, which ${who} does not support: ${consequence}.`, instead);
  });
}
