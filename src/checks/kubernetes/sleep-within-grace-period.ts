import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const sleepWithinGracePeriod: ICheck = {
  rule: {
    name: 'kubernetes/sleep-within-grace-period',
    severity: Severity.ERROR,
    title: 'A container does not sleep longer before it is stopped than its pod has to end',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Raise terminationGracePeriodSeconds, or sleep for less.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => {
    const seconds = container.lifecycle?.preStop?.sleep?.seconds ?? 0;
    const grace = workload.template.spec?.terminationGracePeriodSeconds ?? 30;
    return seconds === 0 || seconds <= grace ? [] : [{
      resource: workload.resource, field: `${at}.lifecycle.preStop.sleep.seconds`, message: `The sleep of ${seconds} seconds is longer than the ${grace} the pod has to end.`,
    }];
  }),
};
