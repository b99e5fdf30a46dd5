import { Severity } from '../../model/finding';
import { canaryRollouts, stepsOf } from '../../topology';
import { ICheck } from '../check';

export const matchWeightAfterWeight: ICheck = {
  rule: {
    name: 'argo/match-weight-after-weight',
    severity: Severity.ERROR,
    title: 'A canary goes back to as many pods as its weight asks for once it has a weight',
    why: 'Before the first setWeight the weight is 0, so matchTrafficWeight takes all pods from the canary, and with them the rules for headers.',
    fix: 'Put the step after the first setWeight.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/replicaset/canary.go',
  },
  check: topology => canaryRollouts(topology).flatMap(each => {
    const steps = stepsOf(each.rollout);
    const first = steps.findIndex(({ step }) => (step.setWeight ?? 0) > 0);
    return steps.filter(({ step, index }) => step.setCanaryScale?.matchTrafficWeight && (first < 0 || index < first))
      .filter(({ index }) => steps.slice(0, index).some(({ step }) => (step.setCanaryScale?.replicas ?? step.setCanaryScale?.weight ?? 0) > 0))
      .map(({ rollout, at }) => ({ resource: rollout, field: `${at}.setCanaryScale.matchTrafficWeight`, message: 'The canary has no weight yet, so it has no pods after this step.' }));
  }),
};
