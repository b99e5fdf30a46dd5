import { Severity } from '../../model/finding';
import { apexOf, canaries, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const smiHost: ICheck = {
  rule: {
    name: 'flagger/smi-host',
    severity: Severity.WARNING,
    title: 'The first host of a Canary with TrafficSplits is the name of its Service',
    why: 'Flagger divides the requests of the Service with that name. Calls of the Canary\'s own Service are not divided.',
    fix: 'Remove hosts.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/smi.go',
  },
  check: topology => canaries(topology).filter(canary => /^(linkerd|osm|smi:.*)$/.test(providerOf(canary) ?? '')).flatMap(canary => {
    const [host] = serviceOf(canary).hosts ?? [];
    return !host || host.split('.')[0] === apexOf(canary) ? []
      : [{ resource: canary, field: 'spec.service.hosts[0]', message: `Requests of '${host}' are divided, and not those of ${apexOf(canary)}.` }];
  }),
};
