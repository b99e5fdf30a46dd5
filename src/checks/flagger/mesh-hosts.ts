import { Severity } from '../../model/finding';
import { apexOf, canaryParents, isService, meshedCanaries, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const meshHosts: ICheck = {
  rule: {
    name: 'flagger/mesh-hosts',
    severity: Severity.ERROR,
    title: 'A Canary whose requests Linkerd divides has no hosts, or the names of its Service',
    why: 'Linkerd applies the route only to requests for these hosts. Pods that call the Service by its own name match none of them: their requests'
      + ' are not divided, or get no answer.',
    fix: 'Remove hosts. For a Gateway write a route of its own to the Service.',
    source: 'https://linkerd.io/2/reference/httproute/',
  },
  check: topology => meshedCanaries(topology).filter(canary => canaryParents(canary).some(isService)).flatMap(canary => {
    const { hosts = [] } = serviceOf(canary);
    const apex = apexOf(canary);
    const own = hosts.some(host => host === apex || host.startsWith(`${apex}.${canary.namespace}`));
    return hosts.length === 0 || own ? []
      : [{ resource: canary, field: 'spec.service.hosts', message: `The route is for ${hosts.join(', ')} only, and not for ${apex}.` }];
  }),
};
