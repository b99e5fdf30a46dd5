import { Severity } from '../../model/finding';
import { deployments } from '../../topology';
import { ICheck } from '../check';

export const deadlineAfterReady: ICheck = {
  rule: {
    name: 'kubernetes/deadline-after-ready',
    severity: Severity.ERROR,
    title: 'The progress deadline of a Deployment is after its pods count as ready',
    why: 'The API server refuses the object: each rollout would fail.',
    fix: 'Raise progressDeadlineSeconds above minReadySeconds.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  },
  check: topology => deployments(topology).flatMap(resource => {
    const { progressDeadlineSeconds = 600, minReadySeconds = 0 } = resource.manifest.spec ?? {};
    return progressDeadlineSeconds > minReadySeconds ? [] : [{
      resource,
      field: 'spec.progressDeadlineSeconds',
      message: `The deadline is after ${progressDeadlineSeconds} seconds, and pods count as ready after ${minReadySeconds} at the earliest.`,
    }];
  }),
};
