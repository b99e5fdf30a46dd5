import { Severity } from '../../model/finding';
import { rollouts, servicesUsed } from '../../topology';
import { ICheck } from '../check';

export const servicesDiffer: ICheck = {
  rule: {
    name: 'argo/services-differ',
    severity: Severity.ERROR,
    title: 'The two Services of a Rollout are not the same one',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Make a second Service, and name it here.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const [first, second] = servicesUsed(rollout);
    if (!second || first.name !== second.name) { return []; }
    return [{ resource: rollout, field: second.at, message: `'${second.name}' is the ${first.role} Service and the ${second.role} Service.` }];
  }),
};
