import { Severity } from '../../model/finding';
import { canaries, canaryMetrics } from '../../topology';
import { ICheck } from '../check';

export const builtInDuration: ICheck = {
  rule: {
    name: 'flagger/built-in-duration',
    severity: Severity.ERROR,
    title: 'The bound of request-duration is one millisecond or more',
    why: 'The bound is in milliseconds, and Flagger drops what is behind the point: less than 1 becomes 0, and each check fails.',
    fix: 'Write milliseconds: 500 for half a second.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler_metrics.go',
  },
  check: topology => canaries(topology).flatMap(canary => canaryMetrics(canary)
    .filter(({ value }) => value.name === 'request-duration')
    .flatMap(({ value: { threshold, thresholdRange }, at }) => {
      const [most, field] = thresholdRange ? [thresholdRange.max, 'thresholdRange.max'] : [threshold, 'threshold'];
      return most === undefined || most >= 1 ? []
        : [{ resource: canary, field: `${at}.${field}`, message: `Flagger reads ${most} as ${Math.trunc(most)} milliseconds.` }];
    })),
};
