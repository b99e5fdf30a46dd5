import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['abortScaleDownDelaySeconds', 'minPodsPerReplicaSet'] as const;

export const dynamicScaleAbort: ICheck = {
  rule: {
    name: 'argo/dynamic-scale-abort',
    severity: Severity.WARNING,
    title: 'A stable version that shrinks with its weight can grow again after an abort',
    why: 'With a delay after an abort, the aborted version and stable wait for each other. With a lowest number of pods, the version that'
      + ' leaves keeps them.',
    fix: 'Leave the field out, or dynamicStableScale.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4898',
    affects: { argoRollouts: '<=1.9.1' },
  },
  check: topology => canaryRollouts(topology).filter(({ canary }) => canary.trafficRouting && canary.dynamicStableScale)
    .flatMap(({ rollout, canary }) => FIELDS.filter(field => canary[field]).map(field => ({
      resource: rollout,
      field: `${AT_CANARY}.${field}`,
      message: `'${field}' is ${canary[field]}, and stable shrinks with its weight.`,
    }))),
};
