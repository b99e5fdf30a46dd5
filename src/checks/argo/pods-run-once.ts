import { Severity } from '../../model/finding';
import { referredDeployment, rollouts } from '../../topology';
import { ICheck } from '../check';

export const podsRunOnce: ICheck = {
  rule: {
    name: 'argo/pods-run-once',
    severity: Severity.WARNING,
    title: 'Either the Rollout or the Deployment that it refers to runs the pods',
    why: 'The Deployment keeps its pods beside those of the Rollout. Services select both, so a part of the requests goes past every step.',
    fix: 'Write scaleDown, onsuccess or progressively, in the Rollout\'s workloadRef, or replicas 0 in the Deployment.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/migrating/',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const deployment = referredDeployment(topology, rollout);
    const { scaleDown = 'never' } = rollout.manifest.spec.workloadRef ?? {};
    const { replicas = 1 } = deployment?.manifest.spec ?? {};
    if (!deployment || scaleDown !== 'never' || replicas === 0) { return []; }
    return [{ resource: rollout, field: 'spec.workloadRef', message: `Deployment ${deployment.name} keeps running ${replicas === 1 ? 'its pod' : `${replicas} pods`}.` }];
  }),
};
