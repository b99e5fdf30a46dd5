import { Severity } from '../../model/finding';
import { backendServices, backendTlsPolicies, portOf, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

const KNOWN: { [kind: string]: string[] } = {
  HTTPRoute: ['http', 'https', 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'],
  GRPCRoute: ['https', 'kubernetes.io/h2c'],
};

export const appProtocol: ICheck = {
  rule: {
    name: 'traefik/app-protocol',
    severity: Severity.ERROR,
    title: 'The appProtocol of a Service behind a route of Traefik is one that Traefik knows',
    why: 'Traefik reports UnsupportedProtocol, and answers 500 to the share of requests that belongs to the Service (a GRPCRoute: Unavailable).',
    fix: 'Leave appProtocol out. For HTTPRoutes Traefik knows http, https, kubernetes.io/h2c, kubernetes.io/ws and kubernetes.io/wss; for'
      + ' GRPCRoutes kubernetes.io/h2c and https.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
  },
  check: topology => {
    const encrypted = new Set(backendTlsPolicies(topology).flatMap(({ namespace, manifest }) =>
      (manifest.spec?.targetRefs ?? []).map(({ name }) => `${namespace}/${name}`)));
    return traefikRoutes(topology, 'HTTPRoute', 'GRPCRoute').flatMap(route => backendServices(topology, route).flatMap(({ backend, service }) => {
      const spoken = portOf(service, backend.port)?.appProtocol;
      const replaced = route.kind === 'HTTPRoute' && encrypted.has(`${service.namespace}/${service.name}`);
      if (!spoken || replaced || KNOWN[route.kind].includes(spoken.toLowerCase())) { return []; }
      return [{
        resource: route, field: backend.at, message: `Port ${backend.port} of Service ${service.name} speaks '${spoken}', which Traefik does not know in a ${route.kind}.`,
      }];
    }));
  },
};
