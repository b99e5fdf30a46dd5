import { Severity } from '../../model/finding';
import { findService, rollouts, rolloutsUsing, servicesUsed } from '../../topology';
import { ICheck } from '../check';

export const serviceOfOneRollout: ICheck = {
  rule: {
    name: 'argo/service-of-one-rollout',
    severity: Severity.ERROR,
    title: 'A Service belongs to one Rollout',
    why: 'Argo Rollouts writes the selector of the Service for the Rollout that it belongs to, and refuses the other Rollout as InvalidSpec.',
    fix: 'Make Services of its own for each Rollout.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => servicesUsed(rollout).flatMap(({ at, name }) => {
    const service = findService(topology, name, rollout.namespace) ?? { name, namespace: rollout.namespace };
    const [first] = rolloutsUsing(topology, service);
    return first.name === rollout.name ? [] : [{ resource: rollout, field: at, message: `Service ${name} belongs to Rollout ${first.name} already.` }];
  })),
};
