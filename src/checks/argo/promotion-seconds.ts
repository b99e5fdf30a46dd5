import { Severity } from '../../model/finding';
import { blueGreenRollouts } from '../../topology';
import { ICheck } from '../check';

export const promotionSeconds: ICheck = {
  rule: {
    name: 'argo/promotion-seconds',
    severity: Severity.ERROR,
    title: 'A time until automatic promotion is positive, and automatic promotion is not switched off',
    why: 'With autoPromotionEnabled false the time is ignored, and the Rollout waits for a person. With a negative time it is never promoted.',
    fix: 'Keep either autoPromotionEnabled false or a positive autoPromotionSeconds.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/pause.go',
  },
  check: topology => blueGreenRollouts(topology).flatMap(({ rollout, blueGreen: { autoPromotionEnabled = true, autoPromotionSeconds = 0 } }) => {
    const at = (message: string) => [{ resource: rollout, field: 'spec.strategy.blueGreen.autoPromotionSeconds', message }];
    if (autoPromotionSeconds < 0) { return at(`The time until promotion is ${autoPromotionSeconds} s.`); }
    return autoPromotionEnabled || autoPromotionSeconds === 0 ? [] : at(`The ${autoPromotionSeconds} s are ignored, because automatic promotion is switched off.`);
  }),
};
