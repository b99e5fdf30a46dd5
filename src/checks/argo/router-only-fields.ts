import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['scaleDownDelaySeconds', 'dynamicStableScale', 'minPodsPerReplicaSet'] as const;

export const routerOnlyFields: ICheck = {
  rule: {
    name: 'argo/router-only-fields',
    severity: Severity.ERROR,
    title: 'Settings of routed canaries are given with a router',
    why: 'Argo Rollouts refuses scaleDownDelaySeconds and dynamicStableScale without traffic routing as InvalidSpec, and passes over'
      + ' minPodsPerReplicaSet without a word.',
    fix: 'Leave the field out, or configure a router.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => canaryRollouts(topology).filter(({ canary }) => !canary.trafficRouting)
    .flatMap(({ rollout, canary }) => FIELDS.filter(field => canary[field] ?? false).map(field => ({
      resource: rollout,
      field: `${AT_CANARY}.${field}`,
      message: `'${field}' is ${canary[field]}, and there is no router.`,
    }))),
};
