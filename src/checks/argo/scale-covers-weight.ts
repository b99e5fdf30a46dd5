import { Severity } from '../../model/finding';
import { fixedReplicas, fullWeight, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const scaleCoversWeight: ICheck = {
  rule: {
    name: 'argo/scale-covers-weight',
    severity: Severity.WARNING,
    title: 'A canary that was scaled by a step has enough pods for its weight',
    why: 'What setCanaryScale says holds until matchTrafficWeight. If the weight rises meanwhile, few pods get many requests.',
    fix: 'Add a step setCanaryScale with matchTrafficWeight true before the weight.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4642',
  },
  check: topology => stepsThat(topology, 'setWeight').flatMap(({ rollout, canary, step: { setWeight = 0 }, scale, at }) => {
    if (!scale) { return []; }
    const { replicas: pods, weight = 0 } = scale;
    const replicas = fixedReplicas(topology, rollout);
    const asked = Math.ceil(setWeight * (replicas ?? 0) / fullWeight(canary));
    const short = pods !== undefined ? pods > 0 && pods < asked : weight > 0 && weight < setWeight;
    const message = `The weight is ${setWeight}, and the canary has ${pods !== undefined ? `${pods} of ${replicas} pods` : `pods for weight ${weight}`}.`;
    return short ? [{ resource: rollout, field: `${at}.setWeight`, message }] : [];
  }),
};
