import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const stepWeight: ICheck = {
  rule: {
    name: 'flagger/step-weight',
    severity: Severity.ERROR,
    title: 'The weight of a canary rises by 1 to 100 percent at each step',
    why: 'With a step of 0 or less Flagger never sends anybody to the canary and never promotes it, without an error. A step above 100 is cut to'
      + ' 100.',
    fix: 'Let stepWeight be from 1 to 100.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { stepWeight: step } = analysisOf(canary);
    return step === undefined || step > 0 && step <= 100 ? []
      : [{ resource: canary, field: 'spec.analysis.stepWeight', message: `The weight rises by ${step} percent at each step.` }];
  }),
};
