import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, routersOf } from '../../topology';
import { ICheck } from '../check';

export const routedSteps: ICheck = {
  rule: {
    name: 'argo/routed-steps',
    severity: Severity.WARNING,
    title: 'A Rollout with a router has steps',
    why: 'Without steps no requests go to the new version while it is tried. All of them go over at once, as soon as its pods are ready.',
    fix: 'Add steps with setWeight, or leave trafficRouting out.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  },
  check: topology => canaryRollouts(topology).filter(({ canary }) => routersOf(canary).length > 0 && (canary.steps ?? []).length === 0)
    .map(({ rollout }) => ({ resource: rollout, field: `${AT_CANARY}.steps`, message: 'The Rollout has a router, and no steps.' })),
};
