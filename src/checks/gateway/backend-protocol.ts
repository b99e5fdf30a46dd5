import { Severity } from '../../model/finding';
import { backendServices, routes } from '../../topology';
import { ICheck } from '../check';

export const backendProtocol: ICheck = {
  rule: {
    name: 'gateway/backend-protocol',
    severity: Severity.ERROR,
    title: 'A port that a route sends requests to speaks TCP',
    why: 'Routes for HTTP, gRPC, TLS and TCP need a TCP port. The backend is refused (UnsupportedProtocol), and its share of requests fails.',
    fix: 'Name another port, or add one of the same number for TCP.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => routes(topology).filter(({ kind }) => kind !== 'UDPRoute').flatMap(route => backendServices(topology, route)
    .flatMap(({ backend, service }) => {
      const protocols = (service.manifest.spec?.ports ?? []).filter(({ port }) => port === backend.port).map(({ protocol = 'TCP' }) => protocol);
      if (protocols.length === 0 || protocols.includes('TCP')) { return []; }
      return [{ resource: route, field: `${backend.at}.port`, message: `Port ${backend.port} of Service ${service.name} is for ${protocols.join(', ')}.` }];
    })),
};
