import { Severity } from '../../model/finding';
import { backendServices, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const externalName: ICheck = {
  rule: {
    name: 'traefik/external-name',
    severity: Severity.ERROR,
    title: 'A backend of a route of Traefik is no ExternalName Service',
    why: 'Traefik refuses such a Service as a backend, and answers 500 to its share of requests.',
    fix: 'Use an ExternalName Service in a TraefikService or an IngressRoute, or make EndpointSlices for a Service without a selector.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => traefikRoutes(topology).flatMap(route => backendServices(topology, route)
    .filter(({ service }) => service.manifest.spec?.type === 'ExternalName')
    .map(({ backend, service }) => ({
      resource: route, field: backend.at, message: `Service ${service.name} is only another name for ${service.manifest.spec?.externalName}.`,
    }))),
};
