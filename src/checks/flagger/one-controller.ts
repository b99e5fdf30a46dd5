import { Severity } from '../../model/finding';
import { canariesOf, referredDeployment, rollouts } from '../../topology';
import { ICheck } from '../check';

export const oneController: ICheck = {
  rule: {
    name: 'flagger/one-controller',
    severity: Severity.WARNING,
    title: 'A Deployment is rolled out by Flagger or by Argo Rollouts',
    why: 'A Rollout that refers to a Deployment runs pods of its own from its template, and can scale it down. Flagger runs stable in'
      + ' pods of its own too, and scales the same Deployment up and down.',
    fix: 'Remove the Canary, or the Rollout.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/migrating/',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const deployment = referredDeployment(topology, rollout);
    return (deployment ? canariesOf(topology, deployment) : []).map(canary => ({
      resource: canary,
      field: 'spec.targetRef.name',
      message: `Rollout ${rollout.name} takes its pods from Deployment ${deployment!.name} too.`,
    }));
  }),
};
