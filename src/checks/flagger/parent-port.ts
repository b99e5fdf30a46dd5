import { Severity } from '../../model/finding';
import { apexOf, canaries, canaryParents, isService, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const parentPort: ICheck = {
  rule: {
    name: 'flagger/parent-port',
    severity: Severity.ERROR,
    title: 'The port at which a Canary divides requests is that of its Service',
    why: 'The Service that Flagger makes has no other port. Calls of it are not divided, and Flagger promotes as if they were.',
    fix: 'Write the number of spec.service.port.',
    source: 'https://docs.flagger.app/tutorials/linkerd-progressive-delivery',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { port, portDiscovery } = serviceOf(canary);
    return portDiscovery || port === undefined ? [] : canaryParents(canary)
      .filter(parent => isService(parent) && parent.name === apexOf(canary) && parent.port !== undefined && parent.port !== port)
      .map(parent => ({
        resource: canary,
        field: `${parent.at}.port`,
        message: `Requests are divided at port ${parent.port}; Service ${parent.name} has port ${port}.`,
        fix: `Write ${port}.`,
      }));
  }),
};
