import { Severity } from '../../model/finding';
import { metricNumber, templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const limitsFitCount: ICheck = {
  rule: {
    name: 'argo/limits-fit-count',
    severity: Severity.ERROR,
    title: 'A metric is measured often enough for its limits',
    why: 'The count has to be failureLimit and consecutiveSuccessLimit together at least, and inconclusiveLimit. Otherwise the analysis'
      + ' ends with an error, which aborts the Rollout.',
    fix: 'Raise the count, or lower the limits.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => {
    const count = metricNumber(metric.count) ?? 0;
    const failures = Math.max(0, metricNumber(metric.failureLimit) ?? 0);
    const successes = Math.max(0, metricNumber(metric.consecutiveSuccessLimit) ?? 0);
    const inconclusive = metricNumber(metric.inconclusiveLimit) ?? 0;
    if (count <= 0 || count >= Math.max(failures + successes, inconclusive)) { return []; }
    const limits = Object.entries({ failureLimit: failures, consecutiveSuccessLimit: successes, inconclusiveLimit: inconclusive })
      .flatMap(([name, value]) => value > 0 ? [`${name} ${value}`] : []);
    return [{ resource: template, field: `${at}.count`, message: `The count is ${count}, with ${limits.join(', ')}.` }];
  }),
};
