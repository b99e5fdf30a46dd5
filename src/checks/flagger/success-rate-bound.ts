import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
import { ICheck } from '../check';

export const successRateBound: ICheck = {
  rule: {
    name: 'flagger/success-rate-bound',
    severity: Severity.WARNING,
    title: 'The bound of request-success-rate is a number of percent',
    why: 'The built-in rate goes from 0 to 100. A bound of 0.99 lets nearly everything pass, one above 100 lets nothing.',
    fix: 'Write percent: 99 for 99 of 100 requests.',
    source: 'https://docs.flagger.app/usage/metrics#builtin-metrics',
  },
  check: topology => measurements(topology)
    .filter(({ value }) => value.name === 'request-success-rate')
    .flatMap(({ canary, value: { threshold, thresholdRange }, at }) => {
      const [least, field] = thresholdRange ? [thresholdRange.min, 'thresholdRange.min'] : [threshold, 'threshold'];
      return least === undefined || least === 0 || least > 1 && least <= 100 ? []
        : [{ resource: canary, field: `${at}.${field}`, message: `At least ${least} percent of the requests have to succeed.` }];
    }),
};
