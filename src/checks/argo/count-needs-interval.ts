import { Severity } from '../../model/finding';
import { metricNumber, templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const countNeedsInterval: ICheck = {
  rule: {
    name: 'argo/count-needs-interval',
    severity: Severity.ERROR,
    title: 'A metric that is measured several times has an interval',
    why: 'Without it the analysis ends with an error, which aborts the Rollout.',
    fix: 'Add an interval, such as 1m.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => templateMetrics(topology).filter(({ metric }) => (metricNumber(metric.count) ?? 0) > 1 && !metric.interval)
    .map(({ template, at, metric }) => ({
      resource: template,
      field: `${at}.interval`,
      message: `Metric '${metric.name}' is measured ${metric.count} times, without an interval.`,
    })),
};
