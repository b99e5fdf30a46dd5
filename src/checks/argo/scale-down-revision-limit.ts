import { Severity } from '../../model/finding';
import { blueGreenRollouts } from '../../topology';
import { ICheck } from '../check';

export const scaleDownRevisionLimit: ICheck = {
  rule: {
    name: 'argo/scale-down-revision-limit',
    severity: Severity.ERROR,
    title: 'Blue/green keeps no more old versions running than it keeps at all',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Raise spec.revisionHistoryLimit, or lower scaleDownDelayRevisionLimit.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => blueGreenRollouts(topology).flatMap(({ rollout, blueGreen: { scaleDownDelayRevisionLimit = 0 } }) => {
    const { revisionHistoryLimit = 10 } = rollout.manifest.spec;
    if (scaleDownDelayRevisionLimit <= revisionHistoryLimit) { return []; }
    const message = `Up to ${scaleDownDelayRevisionLimit} old versions are kept running, and ${revisionHistoryLimit} at all.`;
    return [{ resource: rollout, field: 'spec.strategy.blueGreen.scaleDownDelayRevisionLimit', message }];
  }),
};
