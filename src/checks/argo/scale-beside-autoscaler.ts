import { Severity } from '../../model/finding';
import { scalersOf, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const scaleBesideAutoscaler: ICheck = {
  rule: {
    name: 'argo/scale-beside-autoscaler',
    severity: Severity.WARNING,
    title: 'An autoscaler and a step do not both scale the canary by a share',
    why: 'The autoscaler changes the number of which setCanaryScale takes a share, so pods come and go.',
    fix: 'Use setCanaryScale with replicas, or leave the canary to its weight.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/2857',
  },
  check: topology => stepsThat(topology, 'setCanaryScale').flatMap(({ rollout, step: { setCanaryScale }, at }) => {
    const [scaler] = setCanaryScale.weight === undefined ? [] : scalersOf(topology, rollout);
    if (!scaler) { return []; }
    const message = `The step takes ${setCanaryScale.weight} % of what ${scaler.resource.kind} ${scaler.resource.name} decides.`;
    return [{ resource: rollout, field: `${at}.setCanaryScale.weight`, message }];
  }),
};
