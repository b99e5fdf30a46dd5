import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
import { ICheck } from '../check';

export const thresholdOrder: ICheck = {
  rule: {
    name: 'flagger/threshold-order',
    severity: Severity.ERROR,
    title: 'The lower bound of a metric is not above the upper one',
    why: 'No value is between the two, so each check fails, and Flagger rolls back.',
    fix: 'Swap min and max.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => measurements(topology).flatMap(({ canary, value: { name, thresholdRange }, at }) => {
    const { min = -Infinity, max = Infinity } = thresholdRange ?? {};
    return min <= max ? [] : [{
      resource: canary,
      field: `${at}.thresholdRange`,
      message: `The metric '${name}' has to be at least ${min} and at most ${max}.`,
    }];
  }),
};
