import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

const isNone = (value: number | string = '25%') => /^0+%?$/.test(String(value));

export const surgeOrUnavailable: ICheck = {
  rule: {
    name: 'argo/surge-or-unavailable',
    severity: Severity.ERROR,
    title: 'A Rollout may have a pod more or a pod fewer than it asks for',
    why: 'With maxSurge 0 and maxUnavailable 0 no pod could ever be replaced. Argo Rollouts refuses the Rollout as InvalidSpec.',
    fix: 'Give maxSurge 1 or more.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => canaryRollouts(topology)
    .filter(({ canary: { maxSurge, maxUnavailable } }) => isNone(maxSurge) && isNone(maxUnavailable))
    .map(({ rollout }) => ({ resource: rollout, field: `${AT_CANARY}.maxSurge`, message: 'Both maxSurge and maxUnavailable are 0.' })),
};
