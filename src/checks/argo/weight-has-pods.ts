import { Severity } from '../../model/finding';
import { stepsThat } from '../../topology';
import { ICheck } from '../check';

export const weightHasPods: ICheck = {
  rule: {
    name: 'argo/weight-has-pods',
    severity: Severity.ERROR,
    title: 'A canary that gets requests has pods',
    why: 'The steps pass, but no weight is given to a canary without pods. Everything goes over at once at the end.',
    fix: 'Let the canary have pods before setWeight, with setCanaryScale matchTrafficWeight true.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/trafficrouting.go',
  },
  check: topology => stepsThat(topology, 'setWeight').flatMap(({ rollout, step: { setWeight = 0 }, scale, at }) => {
    if (setWeight <= 0 || !scale || (scale.replicas ?? scale.weight ?? 1) > 0) { return []; }
    return [{ resource: rollout, field: `${at}.setWeight`, message: `The weight is ${setWeight}, and the canary is scaled to 0 pods.` }];
  }),
};
