import { Severity } from '../../model/finding';
import { referredDeployment, rollouts } from '../../topology';
import { ICheck } from '../check';

export const referredReplicas: ICheck = {
  rule: {
    name: 'argo/referred-replicas',
    severity: Severity.WARNING,
    title: 'A Deployment that is scaled down for a Rollout does not say how many pods it has',
    why: 'Argo Rollouts scales it down once, after the first success. Applying the Deployment again brings its pods back, and nothing'
      + ' scales them down again.',
    fix: 'Leave replicas out of the Deployment.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4935',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const deployment = referredDeployment(topology, rollout);
    const { replicas = 0 } = deployment?.manifest.spec ?? {};
    const { scaleDown } = rollout.manifest.spec.workloadRef ?? {};
    if (!deployment || replicas === 0 || !['onsuccess', 'progressively'].includes(scaleDown ?? '')) { return []; }
    return [{ resource: deployment, field: 'spec.replicas', message: `Replicas is ${replicas}, and Rollout ${rollout.name} scales the Deployment down.` }];
  }),
};
