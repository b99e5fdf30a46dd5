import { Severity } from '../../model/finding';
import { isFilledIn, metricSeconds, templateMetrics } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['interval', 'initialDelay'] as const;

export const metricDuration: ICheck = {
  rule: {
    name: 'argo/metric-duration',
    severity: Severity.ERROR,
    title: 'Durations of a metric can be read',
    why: 'Argo Rollouts reads hours, minutes and seconds with their units, as in 1h30m. With anything else the analysis ends with an'
      + ' error, which aborts the Rollout.',
    fix: 'Write a duration like 30s, 5m or 1h30m.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => FIELDS
    .filter(field => metricSeconds(metric[field]) === undefined && !isFilledIn(metric[field]))
    .map(field => ({ resource: template, field: `${at}.${field}`, message: `'${metric[field]}' is no duration.` }))),
};
