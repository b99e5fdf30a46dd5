import { Severity } from '../../model/finding';
import { backendServices, backendTlsPolicies, portOf, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const httpsPort: ICheck = {
  rule: {
    name: 'traefik/https-port',
    severity: Severity.WARNING,
    title: 'A Service port that Traefik takes for HTTPS is one',
    why: 'Without appProtocol Traefik speaks TLS to a port 443, and to ports whose names begin with https. Pods that speak plain HTTP then'
      + ' answer 500, and certificates of other pods do not fit their addresses.',
    fix: 'Rename the port, or set appProtocol: http. For pods that speak TLS, write a BackendTLSPolicy.',
    source: 'https://github.com/traefik/traefik/issues/13247',
  },
  check: topology => {
    const encrypted = new Set(backendTlsPolicies(topology).flatMap(({ namespace, manifest }) =>
      (manifest.spec?.targetRefs ?? []).map(({ name }) => `${namespace}/${name}`)));
    return traefikRoutes(topology, 'HTTPRoute').flatMap(route => backendServices(topology, route).flatMap(({ backend, service }) => {
      const port = portOf(service, backend.port);
      if (!port || port.appProtocol || encrypted.has(`${service.namespace}/${service.name}`) || port.port !== 443 && !port.name?.startsWith('https')) { return []; }
      return [{ resource: route, field: backend.at, message: `Traefik speaks TLS to port ${port.name ?? ''} (${port.port}) of Service ${service.name}.` }];
    }));
  },
};
