import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const paused: ICheck = {
  rule: {
    name: 'argo/paused',
    severity: Severity.WARNING,
    title: 'A Rollout is not paused in its manifest',
    why: 'A paused Rollout stays where it is, whatever its steps say, and each time it is applied it is paused again.',
    fix: 'Leave spec.paused out; a step with a pause waits for a person.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
  },
  check: topology => rollouts(topology).filter(({ manifest }) => manifest.spec.paused)
    .map(rollout => ({ resource: rollout, field: 'spec.paused', message: 'The Rollout is paused.' })),
};
