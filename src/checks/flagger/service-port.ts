import { Severity } from '../../model/finding';
import { canaries, rollsOutPods } from '../../topology';
import { ICheck } from '../check';

export const servicePort: ICheck = {
  rule: {
    name: 'flagger/service-port',
    severity: Severity.ERROR,
    title: 'A Canary says which port its Services have',
    why: 'Flagger makes Services with that port, which the API server refuses. The Canary stays in Initializing, with an event at each'
      + ' interval.',
    fix: 'Set spec.service.port to a port from 1 to 65535.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => canaries(topology).filter(rollsOutPods).flatMap(canary => {
    const { service } = canary.manifest.spec!;
    if (!service) { return [{ resource: canary, field: 'spec', message: 'The Canary has no spec.service, so the port is 0.' }]; }
    if (service.port >= 1 && service.port <= 65535) { return []; }
    return [{ resource: canary, field: 'spec.service.port', message: `No Service can have the port ${service.port}.` }];
  }),
};
