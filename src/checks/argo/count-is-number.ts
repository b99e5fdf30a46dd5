import { Severity } from '../../model/finding';
import { isFilledIn, templateMetrics } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['count', 'failureLimit', 'inconclusiveLimit', 'consecutiveErrorLimit', 'consecutiveSuccessLimit'] as const;

export const countIsNumber: ICheck = {
  rule: {
    name: 'argo/count-is-number',
    severity: Severity.ERROR,
    title: 'Counts and limits of a metric are numbers',
    why: 'Argo Rollouts reads other text as 0. A count of 0 means once, or for ever if there is an interval.',
    fix: 'Write a number, or an argument like {{args.count}}.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/v1alpha1/analysis_types.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => FIELDS
    .filter(field => typeof metric[field] === 'string' && !isFilledIn(metric[field]) && !/^[+-]?\d+$/.test(String(metric[field])))
    .map(field => ({ resource: template, field: `${at}.${field}`, message: `'${metric[field]}' is no number.` }))),
};
