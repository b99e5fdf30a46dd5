import { Severity } from '../../model/finding';
import { meshRoutes, portsOf } from '../../topology';
import { ICheck } from '../check';

export const parentPort: ICheck = {
  rule: {
    name: 'linkerd/parent-port',
    severity: Severity.ERROR,
    title: 'A route names a port of its Service',
    why: 'Linkerd accepts the route and its callers never see it: they call another port. A Service\'s port is meant, not that of its pods.',
    fix: 'Name a port of the Service.',
    source: 'https://linkerd.io/2/reference/httproute/',
  },
  check: topology => meshRoutes(topology).flatMap(({ route, parents }) => parents.flatMap(({ at, name, namespace, port }) => {
    const ports = portsOf(topology, name, namespace).map(candidate => candidate.port);
    if (port === undefined || ports.length === 0 || ports.includes(port)) { return []; }
    return [{ resource: route, field: `${at}.port`, message: `Service ${name} has no port ${port}; it has ${ports.join(', ')}.` }];
  })),
};
