import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

export const minReadyBelowDeadline: ICheck = {
  rule: {
    name: 'argo/min-ready-below-deadline',
    severity: Severity.ERROR,
    title: 'The progress deadline is longer than the time that a pod has to be ready',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, because no pod could be available before the deadline.',
    fix: 'Make progressDeadlineSeconds longer than minReadySeconds, and add the time that a pod needs to start.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { minReadySeconds = 0, progressDeadlineSeconds = 600 } = rollout.manifest.spec;
    if (progressDeadlineSeconds > minReadySeconds || progressDeadlineSeconds < 0) { return []; }
    const message = `Pods have to be ready for ${minReadySeconds} s, and the deadline is ${progressDeadlineSeconds} s.`;
    return [{ resource: rollout, field: 'spec.progressDeadlineSeconds', message }];
  }),
};
