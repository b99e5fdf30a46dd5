import { Severity } from '../../model/finding';
import { apexOf, canaries, isKnative, rollsOutPods } from '../../topology';
import { ICheck } from '../check';

const LONGEST = 63 - '-primary'.length;

export const serviceName: ICheck = {
  rule: {
    name: 'flagger/service-name',
    severity: Severity.ERROR,
    title: 'Flagger can make Services of the name, with -primary and -canary added',
    why: 'The API server refuses the Services that Flagger makes. The Canary stays in Initializing, with an event at each interval.',
    fix: 'Set spec.service.name to a name of 55 or fewer lower case letters, digits and dashes.',
    source: 'https://github.com/fluxcd/flagger/issues/790',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { service, targetRef } = canary.manifest.spec ?? {};
    const name = rollsOutPods(canary) ? apexOf(canary) : targetRef!.name;
    if (isKnative(canary) || (name.length <= LONGEST && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name))) { return []; }
    const problem = name.length > LONGEST ? `has ${name.length} characters, ${LONGEST} is the most` : 'is no name for a Service';
    return [{ resource: canary, field: service?.name ? 'spec.service.name' : 'spec.targetRef.name', message: `'${name}' ${problem}.` }];
  }),
};
