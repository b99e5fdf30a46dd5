import { Severity } from '../../model/finding';
import { scalers } from '../../topology';
import { ICheck } from '../check';

export const autoscalerGroup: ICheck = {
  rule: {
    name: 'argo/autoscaler-group',
    severity: Severity.ERROR,
    title: 'An autoscaler that scales a Rollout names the group of Rollouts',
    why: 'There are Rollouts in the group argoproj.io only. The autoscaler finds nothing to scale, and only its status says so.',
    fix: 'Write apiVersion argoproj.io/v1alpha1 into scaleTargetRef.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/hpa-support/',
  },
  check: topology => scalers(topology).filter(({ kind, group }) => kind === 'Rollout' && group !== 'argoproj.io').map(({ resource, name, group }) => ({
    resource,
    field: 'spec.scaleTargetRef.apiVersion',
    message: `Rollout ${name} is looked for in the group '${group}'.`,
  })),
};
