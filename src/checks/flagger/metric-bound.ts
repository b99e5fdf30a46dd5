import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
import { ICheck } from '../check';

export const metricBound: ICheck = {
  rule: {
    name: 'flagger/metric-bound',
    severity: Severity.ERROR,
    title: 'Each metric of a Canary has a bound',
    why: 'Without one Flagger takes zero: a success rate always passes, and anything else fails as soon as it is above 0. An empty thresholdRange'
      + ' always passes.',
    fix: 'Set min or max in thresholdRange.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => measurements(topology).flatMap(({ canary, value: { name, threshold, thresholdRange }, at }) => {
    if (thresholdRange ? thresholdRange.min !== undefined || thresholdRange.max !== undefined : threshold !== undefined) { return []; }
    const then = thresholdRange || name === 'request-success-rate' ? 'always passes' : 'fails at anything above 0';
    return [{ resource: canary, field: thresholdRange ? `${at}.thresholdRange` : at, message: `The metric '${name}' has no bound: it ${then}.` }];
  }),
};
