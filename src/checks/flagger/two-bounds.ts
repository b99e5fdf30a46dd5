import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
import { ICheck } from '../check';

export const twoBounds: ICheck = {
  rule: {
    name: 'flagger/two-bounds',
    severity: Severity.WARNING,
    title: 'A metric has its bounds in one place',
    why: 'With thresholdRange Flagger does not look at threshold.',
    fix: 'Remove threshold.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler_metrics.go',
  },
  check: topology => measurements(topology)
    .filter(({ value }) => value.threshold !== undefined && value.thresholdRange)
    .map(({ canary, value: { name, threshold }, at }) => ({
      resource: canary, field: `${at}.threshold`, message: `The bound of ${threshold} of the metric '${name}' does not count.`,
    })),
};
