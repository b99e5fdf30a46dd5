import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

const KINDS = ['apps/Deployment', 'apps/ReplicaSet', '/PodTemplate'];

export const referredKind: ICheck = {
  rule: {
    name: 'argo/referred-kind',
    severity: Severity.ERROR,
    title: 'A Rollout refers to a Deployment, a ReplicaSet or a PodTemplate',
    why: 'Argo Rollouts takes pod templates from these kinds only. It refuses the Rollout, and deploys nothing.',
    fix: 'Refer to a Deployment, or write the pods into spec.template.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/templateref.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { apiVersion = '', kind = '' } = rollout.manifest.spec.workloadRef ?? {};
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    if (!rollout.manifest.spec.workloadRef || KINDS.includes(`${group}/${kind}`)) { return []; }
    return [{ resource: rollout, field: 'spec.workloadRef.kind', message: `'${kind}' of ${apiVersion || 'no apiVersion'} is none of Deployment, ReplicaSet and PodTemplate.` }];
  }),
};
