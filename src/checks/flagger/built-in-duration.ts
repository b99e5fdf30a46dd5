import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
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
  check: topology => measurements(topology)
    .filter(({ value }) => value.name === 'request-duration')
    .flatMap(({ canary, value: { threshold, thresholdRange }, at }) => {
      const [most, field] = thresholdRange ? [thresholdRange.max, 'thresholdRange.max'] : [threshold, 'threshold'];
      return most === undefined || most >= 1 ? []
        : [{ resource: canary, field: `${at}.${field}`, message: `Flagger reads ${most} as ${Math.trunc(most)} milliseconds.` }];
    }),
};
