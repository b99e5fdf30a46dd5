import { Severity } from '../../model/finding';
import { canaryRollouts, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const weightsRise: ICheck = {
  rule: {
    name: 'argo/weights-rise',
    severity: Severity.WARNING,
    title: 'Each weight is higher than the one before',
    why: 'A repeated weight changes nothing, and a lower one takes requests away from a version that did well.',
    fix: 'Put the steps in order, or take the step out.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  },
  check: topology => canaryRollouts(topology).flatMap(each => {
    const weighted = stepsOf(each.rollout).filter(({ step }) => step.setWeight !== undefined);
    return weighted.flatMap(({ rollout, step, at }, i) => {
      const before = i === 0 ? -1 : weighted[i - 1].step.setWeight!;
      return step.setWeight! > before || step.setWeight! < 0 ? [] : [{ resource: rollout, field: `${at}.setWeight`, message: `The weight is ${step.setWeight} after ${before}.` }];
    });
  }),
};
