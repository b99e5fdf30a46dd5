import { Severity } from '../../model/finding';
import { isBuiltIn, measurements } from '../../topology';
import { ICheck } from '../check';

export const boundsSwapped: ICheck = {
  rule: {
    name: 'flagger/bounds-swapped',
    severity: Severity.WARNING,
    title: 'A success rate has a lower bound, and a duration has an upper one',
    why: 'With the other bound alone, good versions are rolled back, and bad ones are promoted.',
    fix: 'Use thresholdRange.min for request-success-rate, and thresholdRange.max for request-duration.',
    source: 'https://docs.flagger.app/usage/metrics#builtin-metrics',
  },
  check: topology => measurements(topology).filter(({ value }) => isBuiltIn(value)).flatMap(({ canary, value, at }) => {
    const { min, max } = value.thresholdRange ?? {};
    const [wanted, other] = value.name === 'request-success-rate' ? [min, max] : [max, min];
    return wanted !== undefined || other === undefined ? [] : [{
      resource: canary,
      field: `${at}.thresholdRange`,
      message: `The metric '${value.name}' has to be ${min === undefined ? `at most ${max}` : `at least ${min}`}.`,
    }];
  }),
};
