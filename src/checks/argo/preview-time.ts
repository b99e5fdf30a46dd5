import { Severity } from '../../model/finding';
import { blueGreenRollouts } from '../../topology';
import { ICheck } from '../check';

export const previewTime: ICheck = {
  rule: {
    name: 'argo/preview-time',
    severity: Severity.WARNING,
    title: 'There is time to look at a preview',
    why: 'The new version becomes active as soon as its pods are ready. Nobody, and no analysis, can look at it through the preview Service before.',
    fix: 'Add prePromotionAnalysis or autoPromotionSeconds, or set autoPromotionEnabled to false.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/',
  },
  check: topology => blueGreenRollouts(topology)
    .filter(({ blueGreen }) => blueGreen.previewService && blueGreen.autoPromotionEnabled !== false
      && !blueGreen.autoPromotionSeconds && !blueGreen.prePromotionAnalysis)
    .map(({ rollout, blueGreen }) => ({
      resource: rollout,
      field: 'spec.strategy.blueGreen.previewService',
      message: `'${blueGreen.previewService}' is the preview Service, and nothing waits before promotion.`,
    })),
};
