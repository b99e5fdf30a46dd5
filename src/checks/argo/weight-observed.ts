import { Severity } from '../../model/finding';
import { canaryRollouts, fullWeight, lasts, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const weightObserved: ICheck = {
  rule: {
    name: 'argo/weight-observed',
    severity: Severity.WARNING,
    title: 'There is time to see how a version does with each weight',
    why: 'A weight is over as soon as the pods for it are ready. If another weight or the end follows, nobody and no analysis sees how the'
      + ' version does.',
    fix: 'Add a pause or an analysis after the weight, or take the weight out.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  },
  check: topology => canaryRollouts(topology).filter(({ canary }) => !canary.analysis).flatMap(each => {
    const steps = stepsOf(each.rollout);
    return steps.filter(({ step: { setWeight = 0 }, index }) => {
      const rest = steps.slice(index + 1);
      const next = rest.findIndex(({ step }) => step.setWeight !== undefined);
      return setWeight > 0 && setWeight < fullWeight(each.canary) && !rest.slice(0, next < 0 ? undefined : next).some(({ step }) => lasts(step));
    }).map(({ rollout, step, at }) => ({ resource: rollout, field: `${at}.setWeight`, message: `Nothing waits after weight ${step.setWeight}.` }));
  }),
};
