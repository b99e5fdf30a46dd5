import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['successCondition', 'failureCondition'] as const;

export const noData: ICheck = {
  rule: {
    name: 'argo/no-data',
    severity: Severity.WARNING,
    title: 'A condition can be answered if a query finds nothing',
    why: 'Without requests a query finds no series, and result[0] is an error then. Five errors in a row end the analysis, which aborts the Rollout.',
    fix: 'Begin with len(result) > 0 && to fail, or with len(result) == 0 || to pass, without data; or say in consecutiveErrorLimit how often it may be so.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/1466',
  },
  check: topology => templateMetrics(topology).filter(({ metric: { provider, consecutiveErrorLimit } }) =>
    provider.prometheus && !provider.prometheus.rangeQuery && consecutiveErrorLimit === undefined)
    .flatMap(({ template, at, metric }) => FIELDS.filter(field => {
      const condition = metric[field] ?? '';
      return /\bresult\[\d+\]/.test(condition) && !/\blen\(\s*result\s*\)|\bresult\s*\|\s*len|\bresult\s*[!=]=\s*\[/.test(condition)
        && !/\bvector\s*\(/i.test(metric.provider.prometheus?.query ?? '');
    }).map(field => ({ resource: template, field: `${at}.${field}`, message: `'${metric[field]}' is an error if there is no data.` }))),
};
