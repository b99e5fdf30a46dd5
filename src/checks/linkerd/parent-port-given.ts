import { Severity } from '../../model/finding';
import { backendsOf, meshRoutes, portsOf } from '../../topology';
import { ICheck } from '../check';

export const parentPortGiven: ICheck = {
  rule: {
    name: 'linkerd/parent-port-given',
    severity: Severity.WARNING,
    title: 'A route of a Service with several ports names the one it is for',
    why: 'Without a port it is for all of them: requests to a port of metrics or administration are sent to the backends too, at the port that is'
      + ' named there.',
    fix: 'Add the port to the parent.',
    source: 'https://linkerd.io/2/reference/httproute/',
  },
  check: topology => meshRoutes(topology).flatMap(({ route, parents }) => parents.flatMap(({ at, name, namespace, port }) => {
    const ports = portsOf(topology, name, namespace).map(candidate => candidate.port);
    if (port !== undefined || ports.length < 2 || backendsOf(route).length === 0) { return []; }
    return [{ resource: route, field: at, message: `The route is for all ports of Service ${name}: ${ports.join(', ')}.` }];
  })),
};
