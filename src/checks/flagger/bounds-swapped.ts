import { Severity } from '../../model/finding';
import { canaries, canaryMetrics } from '../../topology';
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
  check: topology => canaries(topology).flatMap(canary => canaryMetrics(canary).flatMap(({ value: { name, thresholdRange: { min, max } = {} }, at }) => {
    const swapped = name === 'request-success-rate' ? min === undefined && max !== undefined : min !== undefined && max === undefined;
    return !swapped || !['request-success-rate', 'request-duration'].includes(name) ? []
      : [{ resource: canary, field: `${at}.thresholdRange`, message: `The metric '${name}' has to be ${min === undefined ? `at most ${max}` : `at least ${min}`}.` }];
  })),
};
