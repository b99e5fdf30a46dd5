import { Severity } from '../../model/finding';
import { canaries, rollsOutPods } from '../../topology';
import { ICheck } from '../check';

export const portName: ICheck = {
  rule: {
    name: 'flagger/port-name',
    severity: Severity.ERROR,
    title: 'The name of the port is one that a Service can have',
    why: 'The API server refuses the Services that Flagger makes. The Canary stays in Initializing, with an event at each interval.',
    fix: 'Use at most 63 lower case letters, digits and dashes.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  },
  check: topology => canaries(topology).filter(rollsOutPods).flatMap(canary => {
    const name = canary.manifest.spec!.service?.portName;
    if (!name || /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) { return []; }
    return [{ resource: canary, field: 'spec.service.portName', message: `'${name}' is no name for a port.` }];
  }),
};
