import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const unusedWeight: ICheck = {
  rule: {
    name: 'flagger/unused-weight',
    severity: Severity.WARNING,
    title: 'A Canary names a greatest weight or a promotion step only where Flagger uses it',
    why: 'maxWeight belongs to stepWeight: with stepWeights the last weight counts, and with iterations none does. Without a router nothing moves'
      + ' in steps.',
    fix: 'Remove it, or choose the strategy that it belongs to.',
    source: 'https://docs.flagger.app/usage/deployment-strategies',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { maxWeight, stepWeight, stepWeightPromotion } = analysisOf(canary);
    const unused = (field: string, value: number, reason: string) =>
      [{ resource: canary, field: `spec.analysis.${field}`, message: `Flagger does not use ${field} (${value}) ${reason}.` }];
    return [
      ...maxWeight && stepWeight === undefined ? unused('maxWeight', maxWeight, 'without stepWeight') : [],
      ...stepWeightPromotion && providerOf(canary) === 'kubernetes'
        ? unused('stepWeightPromotion', stepWeightPromotion, 'with provider kubernetes') : [],
    ];
  }),
};
