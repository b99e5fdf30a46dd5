import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const probeSuccessThreshold: ICheck = {
  rule: {
    name: 'kubernetes/probe-success-threshold',
    severity: Severity.ERROR,
    title: 'Liveness and startup probes need one success',
    why: 'The API server refuses the object; a Rollout becomes invalid.',
    fix: 'Leave successThreshold out.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => (['livenessProbe', 'startupProbe'] as const).flatMap(probe => {
    const threshold = container[probe]?.successThreshold || 1;
    return threshold === 1 ? [] : [{
      resource: workload.resource, field: `${at}.${probe}.successThreshold`, message: `The probe needs ${threshold} successes; only 1 is permitted.`,
    }];
  })),
};
