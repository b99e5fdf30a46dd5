import { Severity } from '../../model/finding';
import { ownedByFlagger } from '../../topology';
import { ICheck } from '../check';

export const generatedWorkload: ICheck = {
  rule: {
    name: 'flagger/generated-workload',
    severity: Severity.ERROR,
    title: 'The stable version that Flagger makes is not among the manifests',
    why: 'Flagger takes an object of that name as it is, and writes over its pods with each release. Whoever applies the manifests'
      + ' takes stable back to what they say, without a test.',
    fix: 'Leave it out: Flagger makes it from the target.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/deployment_controller.go',
  },
  check: topology => ownedByFlagger(topology).filter(({ group }) => group === 'apps').flatMap(({ canary, group, kind, name }) => {
    const resource = topology.find(group, kind, name, canary.namespace);
    return resource ? [{ resource, message: `Flagger makes ${kind} ${name} as the stable version of Canary ${canary.name}.` }] : [];
  }),
};
