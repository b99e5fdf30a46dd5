import { Severity } from '../../model/finding';
import { canaryRollouts, routersOf } from '../../topology';
import { ICheck } from '../check';

export const deadlineAborts: ICheck = {
  rule: {
    name: 'argo/deadline-aborts',
    severity: Severity.WARNING,
    title: 'A deadline of a Rollout that moves requests gives them back to stable',
    why: 'Without progressDeadlineAbort a Rollout whose pods do not come up is only marked Degraded. The requests stay divided as they are'
      + ' until a person notices.',
    fix: 'Set spec.progressDeadlineAbort to true.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/4128',
  },
  check: topology => canaryRollouts(topology)
    .filter(({ rollout: { manifest: { spec } }, canary }) => spec.progressDeadlineSeconds !== undefined && !spec.progressDeadlineAbort
      && routersOf(canary).length > 0 && canary.steps?.some(step => step.setWeight))
    .map(({ rollout }) => ({
      resource: rollout,
      field: 'spec.progressDeadlineAbort',
      message: `The Rollout moves requests, and is not aborted at its deadline of ${rollout.manifest.spec.progressDeadlineSeconds} s.`,
    })),
};
