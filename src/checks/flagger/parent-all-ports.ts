import { Severity } from '../../model/finding';
import { canaries, canaryParents, canaryWorkload, containerPorts, isService, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const parentAllPorts: ICheck = {
  rule: {
    name: 'flagger/parent-all-ports',
    severity: Severity.WARNING,
    title: 'A Canary whose Service has several ports says at which one requests are divided',
    why: 'Without a port the route counts for all ports of the Service, and sends calls of each of them to the one of the Canary.',
    fix: 'Write the number of spec.service.port into the parent.',
    source: 'https://github.com/fluxcd/flagger/issues/1734',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { port, portDiscovery } = serviceOf(canary);
    const workload = canaryWorkload(topology, canary);
    if (!portDiscovery || !workload || containerPorts(workload).length < 2) { return []; }
    return canaryParents(canary).filter(parent => isService(parent) && parent.port === undefined).map(({ at, name }) => ({
      resource: canary, field: `${at}.port`, message: `Calls of all ports of Service ${name} go to port ${port}.`, fix: `Write ${port}.`,
    }));
  }),
};
