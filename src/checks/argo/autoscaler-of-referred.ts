import { Severity } from '../../model/finding';
import { referredDeployment, rollouts, scalersOf } from '../../topology';
import { ICheck } from '../check';

export const autoscalerOfReferred: ICheck = {
  rule: {
    name: 'argo/autoscaler-of-referred',
    severity: Severity.ERROR,
    title: 'An autoscaler scales the Rollout, not the Deployment that the Rollout refers to',
    why: 'The pods that serve are those of the Rollout, and they are never scaled. An autoscaler also does nothing any more once the'
      + ' Deployment has no pods.',
    fix: 'Write the Rollout into scaleTargetRef, apiVersion argoproj.io/v1alpha1, kind Rollout.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4110',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const deployment = referredDeployment(topology, rollout);
    return !deployment ? [] : scalersOf(topology, deployment).map(({ resource }) => ({
      resource,
      field: 'spec.scaleTargetRef',
      message: `Deployment ${deployment.name} is scaled, and Rollout ${rollout.name} runs its pods.`,
    }));
  }),
};
