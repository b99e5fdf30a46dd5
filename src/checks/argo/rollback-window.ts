import { Severity } from '../../model/finding';
import { canaryRollouts, routersOf } from '../../topology';
import { ICheck } from '../check';

export const rollbackWindow: ICheck = {
  rule: {
    name: 'argo/rollback-window',
    severity: Severity.WARNING,
    title: 'A quick way back is not combined with a router',
    why: 'Going back to a version within the rollback window sets its full weight before its pods are ready, so requests fail meanwhile.',
    fix: 'Leave rollbackWindow out.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/3941',
    affects: { argoRollouts: '<=1.9.1' },
  },
  check: topology => canaryRollouts(topology)
    .filter(({ rollout, canary }) => (rollout.manifest.spec.rollbackWindow?.revisions ?? 0) > 0 && routersOf(canary).length > 0)
    .map(({ rollout }) => ({ resource: rollout, field: 'spec.rollbackWindow', message: 'There is a rollback window, and a router that moves requests at once.' })),
};
