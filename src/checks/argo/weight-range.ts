import { Severity } from '../../model/finding';
import { fullWeight, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const weightRange: ICheck = {
  rule: {
    name: 'argo/weight-range',
    severity: Severity.ERROR,
    title: 'A weight is between 0 and the highest one',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Write a weight from 0 to 100, or to maxTrafficWeight.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => stepsThat(topology, 'setWeight').flatMap(({ rollout, canary, step: { setWeight = 0 }, at }) => {
    const most = fullWeight(canary);
    if (setWeight >= 0 && setWeight <= most) { return []; }
    return [{ resource: rollout, field: `${at}.setWeight`, message: `The weight is ${setWeight}, and the highest one is ${most}.` }];
  }),
};
