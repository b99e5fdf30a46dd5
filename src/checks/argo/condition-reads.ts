import { Severity } from '../../model/finding';
import { conditionProblem, templateMetrics } from '../../topology';
import { ICheck } from '../check';

const FIELDS = ['successCondition', 'failureCondition'] as const;

export const conditionReads: ICheck = {
  rule: {
    name: 'argo/condition-reads',
    severity: Severity.ERROR,
    title: 'A condition can be read',
    why: 'Argo Rollouts cannot evaluate it, so each measurement is an error. Five in a row end the analysis, which aborts the Rollout.',
    fix: 'Correct the expression; the value is called result.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/evaluate/evaluate.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric }) => FIELDS.flatMap(field => {
    const problem = conditionProblem(metric[field] ?? '');
    return problem ? [{ resource: template, field: `${at}.${field}`, message: `'${metric[field]}' ${problem}.` }] : [];
  })),
};
