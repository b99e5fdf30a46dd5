import { Severity } from '../../model/finding';
import { scalers } from '../../topology';
import { ICheck } from '../check';

export const autoscalerLeftBehind: ICheck = {
  rule: {
    name: 'argo/autoscaler-left-behind',
    severity: Severity.WARNING,
    title: 'An autoscaler names the kind that there is',
    why: 'A Deployment was replaced by a Rollout of the same name, and the autoscaler still looks for the Deployment. If there is none,'
      + ' nothing is scaled.',
    fix: 'Write apiVersion argoproj.io/v1alpha1 and kind Rollout into scaleTargetRef.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/hpa-support/',
  },
  check: topology => scalers(topology).flatMap(({ resource, group, kind, name }) => {
    const { namespace } = resource;
    const left = group === 'apps' && kind === 'Deployment' && !topology.find('apps', kind, name, namespace) && topology.find('argoproj.io', 'Rollout', name, namespace);
    return left ? [{ resource, field: 'spec.scaleTargetRef.kind', message: `There is a Rollout ${name} here, and no Deployment ${name}.` }] : [];
  }),
};
