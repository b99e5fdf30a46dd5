import { Severity } from '../../model/finding';
import { backendsOf, backendTlsPolicies, findService, portOf, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const backendTlsRoute: ICheck = {
  rule: {
    name: 'traefik/backend-tls-route',
    severity: Severity.ERROR,
    title: 'A Service with a BackendTLSPolicy is behind no GRPCRoute or TLSRoute of Traefik',
    why: 'Traefik reads BackendTLSPolicies for HTTPRoutes only. To other routes\' backends it speaks as if there were none.',
    fix: 'Use an HTTPRoute, or set appProtocol: https at the port for a GRPCRoute.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/grpcroute.go',
    affects: { traefik: '<3.8.0' },
  },
  check: topology => {
    const encrypted = new Map(backendTlsPolicies(topology).flatMap(policy =>
      (policy.manifest.spec?.targetRefs ?? []).map(({ name }) => [`${policy.namespace}/${name}`, policy.name] as const)));
    return traefikRoutes(topology, 'GRPCRoute', 'TLSRoute').flatMap(route => backendsOf(route).flatMap(({ at, name, namespace, port }) => {
      const policy = encrypted.get(`${namespace}/${name}`);
      const service = findService(topology, name, namespace);
      if (!policy || service && portOf(service, port)?.appProtocol === 'https') { return []; }
      return [{ resource: route, field: at, message: `BackendTLSPolicy ${policy} for Service ${name} means nothing to Traefik in a ${route.kind}.` }];
    }));
  },
};
