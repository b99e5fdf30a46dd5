import { Severity } from '../../model/finding';
import { traefikFilters } from '../../topology';
import { ICheck } from '../check';

const COMMON = ['RequestHeaderModifier', 'ExtensionRef'];

const KNOWN: { [kind: string]: string[] } = {
  HTTPRoute: [...COMMON, 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite'],
  GRPCRoute: COMMON,
};

export const filter: ICheck = {
  rule: {
    name: 'traefik/filter',
    severity: Severity.ERROR,
    title: 'A route of Traefik has filters that Traefik knows',
    why: 'Traefik answers 500 to all requests of the rule (a GRPCRoute: Unavailable). The status of the route says Accepted and ResolvedRefs'
      + ' all the same.',
    fix: 'Take the filter out; a Middleware in an ExtensionRef can do much of it: headers, rate limits, retries, CORS.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
  },
  check: topology => traefikFilters(topology)
    .filter(({ route: { kind }, at, filter: { type } }) => !ignored(kind, at) && !KNOWN[kind].includes(type))
    .map(({ route, at, filter: { type } }) => ({ resource: route, field: `${at}.type`, message: `Traefik knows no filter ${type} in a ${route.kind}.` })),
};

/** Traefik does not read the filters of a single backend of a GRPCRoute. */
function ignored(kind: string, at: string): boolean {
  return kind === 'GRPCRoute' && at.includes('backendRefs');
}
