import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

export const dynamicScaleDelay: ICheck = {
  rule: {
    name: 'argo/dynamic-scale-delay',
    severity: Severity.ERROR,
    title: 'A stable version that shrinks with its weight has no delay of its scale-down',
    why: 'The two contradict each other. Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Keep either dynamicStableScale or scaleDownDelaySeconds.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/',
  },
  check: topology => canaryRollouts(topology)
    .filter(({ canary }) => canary.trafficRouting && canary.dynamicStableScale && canary.scaleDownDelaySeconds !== undefined)
    .map(({ rollout, canary }) => ({
      resource: rollout,
      field: `${AT_CANARY}.scaleDownDelaySeconds`,
      message: `The delay is ${canary.scaleDownDelaySeconds} s, and stable shrinks with its weight.`,
    })),
};
