import { Severity } from '../../model/finding';
import { metricNumber, templateMetrics } from '../../topology';
import { ICheck } from '../check';

const LIMITS = [['failureLimit', -1], ['consecutiveSuccessLimit', 0], ['inconclusiveLimit', 0], ['consecutiveErrorLimit', 0]] as const;

export const limitsInRange: ICheck = {
  rule: {
    name: 'argo/limits-in-range',
    severity: Severity.ERROR,
    title: 'Limits of a metric are not negative, and one of failures and successes ends it',
    why: 'failureLimit may be -1 to switch it off, but only with a consecutiveSuccessLimit. Otherwise the analysis ends with an error,'
      + ' which aborts the Rollout.',
    fix: 'Write 0 or more; with failureLimit -1, add a consecutiveSuccessLimit.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => {
    const low = LIMITS.find(([limit, least]) => (metricNumber(metric[limit]) ?? 0) < least);
    const at0 = (field: string, message: string) => [{ resource: template, field: `${at}.${field}`, message }];
    if (low) { return at0(low[0], `'${low[0]}' is ${metric[low[0]]}.`); }
    const off = metricNumber(metric.failureLimit) === -1 && metricNumber(metric.consecutiveSuccessLimit) === 0;
    return off ? at0('failureLimit', 'The limit of failures is switched off, and there is no consecutiveSuccessLimit.') : [];
  }),
};
