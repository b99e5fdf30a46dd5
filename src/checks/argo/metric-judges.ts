import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

const PROVIDERS = ['prometheus', 'datadog', 'wavefront', 'newRelic', 'cloudWatch', 'graphite', 'influxdb', 'skywalking'] as const;

export const metricJudges: ICheck = {
  rule: {
    name: 'argo/metric-judges',
    severity: Severity.WARNING,
    title: 'A metric says what is good or bad',
    why: 'Without a condition each answer is a success, whatever its value is.',
    fix: 'Add a successCondition or a failureCondition.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/evaluate/evaluate.go',
  },
  check: topology => templateMetrics(topology)
    .filter(({ metric }) => !metric.successCondition && !metric.failureCondition && PROVIDERS.some(name => metric.provider[name]))
    .map(({ template, at, metric }) => ({ resource: template, field: at, message: `Metric '${metric.name}' has no condition.` })),
};
