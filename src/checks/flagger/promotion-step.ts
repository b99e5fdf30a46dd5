import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const promotionStep: ICheck = {
  rule: {
    name: 'flagger/promotion-step',
    severity: Severity.ERROR,
    title: 'Users go back to stable by 1 to 100 percent at each step of a promotion',
    why: 'A negative step sends them away from stable, and the promotion never ends. A step above 100 is a single jump.',
    fix: 'Let stepWeightPromotion be from 1 to 100, or leave it out for one jump.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { stepWeightPromotion: step = 0 } = analysisOf(canary);
    return step >= 0 && step <= 100 ? []
      : [{ resource: canary, field: 'spec.analysis.stepWeightPromotion', message: `The promotion goes by ${step} percent at each step.` }];
  }),
};
