import { Severity } from '../../model/finding';
import { filterLists, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const grpcBackendFilter: ICheck = {
  rule: {
    name: 'traefik/grpc-backend-filter',
    severity: Severity.ERROR,
    title: 'A GRPCRoute of Traefik has no filters at single backends',
    why: 'Traefik does not read them, and its status says nothing about it.',
    fix: 'Move the filters to the rule, or use an HTTPRoute.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/grpcroute.go',
  },
  check: topology => {
    const served = new Set(traefikRoutes(topology, 'GRPCRoute'));
    return filterLists(topology).filter(({ route, at, filters }) => served.has(route) && at.includes('backendRefs') && filters.length > 0)
      .map(({ route, at, filters }) => ({
        resource: route,
        field: at,
        message: `Traefik does not read the filters ${filters
          .map(({ type }) => type).join(', ')}.`,
      }));
  },
};
