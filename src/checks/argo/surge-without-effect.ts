import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

export const surgeWithoutEffect: ICheck = {
  rule: {
    name: 'argo/surge-without-effect',
    severity: Severity.WARNING,
    title: 'How many pods a routed canary has is not said by maxSurge',
    why: 'With a router stable keeps all of its pods, and the canary gets as many as its weight or setCanaryScale asks for. Nothing reads maxSurge.',
    fix: 'Leave maxSurge out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/canary.go',
  },
  check: topology => canaryRollouts(topology).filter(({ canary }) => canary.trafficRouting && ![undefined, 0, '0', '0%'].includes(canary.maxSurge))
    .map(({ rollout, canary }) => ({ resource: rollout, field: `${AT_CANARY}.maxSurge`, message: `'${canary.maxSurge}' has no effect with a router.` })),
};
