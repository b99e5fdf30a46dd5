import { featuresOf, FeatureUse, valuesAt } from './route-features';
import { RoutingCapabilities } from '../../contracts/routing-capabilities';
import { Finding, Findings } from '../../model/finding';
import { lacks } from '../../model/gateway-feature';

/** Without a name a rule works as well; only policies cannot point at it. */
const HARMLESS = ['HTTPRouteNamedRouteRule', 'GRPCRouteNamedRouteRule'];

/** What a route of a namespace asks for, and a gateway or a mesh does not do: it would be ignored, or break the rest of the route. */
export function unsupportedFeatures(who: string, routing: RoutingCapabilities, kind: string, spec: any, home?: string): Finding[] {
  const uses = featuresOf(kind, spec, home);
  // Where the whole route is not read, it does not matter what else is in it.
  return lackingFeatures(who, routing, lacks(routing, kind) ? uses.slice(0, 1) : uses);
}

/** The same for features that are known already; of each the first use. */
export function lackingFeatures(who: string, routing: RoutingCapabilities, uses: FeatureUse[]): Finding[] {
  const first = uses.filter(({ feature }, i) => uses.findIndex(use => use.feature === feature) === i);
  return first.filter(({ feature }) => lacks(routing, feature)).map(({ feature, field }) => {
    const { consequence = 'it would be ignored, or break the rest', instead = 'Leave it out, or use another gateway.' } = routing.limits?.[feature] ?? {};
    const find = HARMLESS.includes(feature) ? Findings.warning : Findings.error;
    return find('gateway/feature', `${field} asks for ${feature}, which ${who} does not support: ${consequence}.`, instead);
  });
}

const FILTERS = ['rules[].filters[].extensionRef', 'rules[].backendRefs[].filters[].extensionRef'];
const BACKENDS = ['rules[].backendRefs[]', 'rules[].filters[].requestMirror.backendRef', 'rules[].filters[].externalAuth.backendRef'];

/** Kinds of objects that a route points at, and that a gateway or a mesh does not know there. */
export function unknownKinds(who: string, { extensionFilters, backendKinds }: RoutingCapabilities, spec: any): Finding[] {
  return [
    ...kindsAt(spec, FILTERS).filter(({ kind }) => extensionFilters && !extensionFilters.includes(kind))
      .map(({ field, kind }) => Findings.error('gateway/extension-kind',
        `${field} points at a ${kind}, which ${who} does not know as a filter: the requests of the rule fail.`, permitted(extensionFilters!))),
    ...kindsAt(spec, BACKENDS).filter(({ kind }) => kind !== 'Service' && backendKinds && !backendKinds.includes(kind))
      .map(({ field, kind }) => Findings.error('gateway/backend-kind',
        `${field} points at a ${kind}, which ${who} sends no requests to: its part of them fails.`, otherGroup(kind, backendKinds!) ?? permitted(['Service', ...backendKinds!]))),
  ];
}

function kindsAt(spec: any, paths: string[]): { readonly field: string; readonly kind: string }[] {
  return paths.flatMap(path => valuesAt(spec, path)).map(({ field, value: { group, kind } }) => ({ field, kind: group ? `${kind}.${group}` : `${kind}` }));
}

/** What other implementations call the same. */
function otherGroup(kind: string, known: string[]): string | undefined {
  const [meant] = kind.split('.');
  const same = known.find(other => other.startsWith(`${meant}.`));
  return same && `Give it the group that is known there: { group: '${same.slice(meant.length + 1)}' }.`;
}

function permitted(kinds: string[]): string {
  return kinds.length ? `Use ${kinds.join(' or ')}, or another gateway.` : 'Leave it out, or use another gateway.';
}
