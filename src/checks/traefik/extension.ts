import { Severity } from '../../model/finding';
import { traefikFilters } from '../../topology';
import { ICheck } from '../check';

export const extension: ICheck = {
  rule: {
    name: 'traefik/extension',
    severity: Severity.ERROR,
    title: 'An ExtensionRef of a route of Traefik names a Middleware',
    why: 'Traefik knows no other kind there, and answers 500 to all requests of the rule (a GRPCRoute: Unavailable).',
    fix: 'Name a Middleware of the group traefik.io in the namespace of the route.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
  },
  check: topology => traefikFilters(topology).flatMap(({ route, at, filter: { extensionRef } }) => {
    if (!extensionRef || extensionRef.group === 'traefik.io' && extensionRef.kind === 'Middleware') { return []; }
    const { group, kind, name } = extensionRef;
    return [{ resource: route, field: `${at}.extensionRef`, message: `'${name}' is a ${kind} of the group '${group}'.` }];
  }),
};
