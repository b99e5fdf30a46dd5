import { Severity } from '../../model/finding';
import { fixedReplicas, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const scaleAboveReplicas: ICheck = {
  rule: {
    name: 'argo/scale-above-replicas',
    severity: Severity.WARNING,
    title: 'A step does not scale the canary beyond all replicas while stable shrinks',
    why: 'With dynamicStableScale the share that is left for stable becomes negative when such a Rollout is promoted in full.',
    fix: 'Scale the canary to spec.replicas at most, or leave dynamicStableScale out.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4424',
  },
  check: topology => stepsThat(topology, 'setCanaryScale').flatMap(({ rollout, canary, step: { setCanaryScale }, at }) => {
    const replicas = fixedReplicas(topology, rollout);
    if (!canary.dynamicStableScale || replicas === undefined || (setCanaryScale.replicas ?? 0) <= replicas) { return []; }
    const message = `The canary is scaled to ${setCanaryScale.replicas} pods, and the Rollout has ${replicas}.`;
    return [{ resource: rollout, field: `${at}.setCanaryScale.replicas`, message }];
  }),
};
