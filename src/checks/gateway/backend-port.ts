import { Severity } from '../../model/finding';
import { backendServices, filterServices, portOf, routes } from '../../topology';
import { ICheck } from '../check';

export const backendPort: ICheck = {
  rule: {
    name: 'gateway/backend-port',
    severity: Severity.ERROR,
    title: 'A backend of a route names a port that its Service has',
    why: 'A route names ports of Services, not of pods. The backend is not found, and its share of requests gets 500.',
    fix: 'Name a port of the Service.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => routes(topology).flatMap(route => [...backendServices(topology, route), ...filterServices(topology, route)]
    .filter(({ backend, service }) => backend.port !== undefined && service.manifest.spec?.ports?.length && !portOf(service, backend.port))
    .map(({ backend: { at, port }, service }) => ({
      resource: route,
      field: `${at}.port`,
      message: `Service ${service.name} has no port ${port}; it has ${service.manifest.spec!.ports!.map(one => one.port).join(', ')}.`,
    }))),
};
