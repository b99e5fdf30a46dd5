import { Severity } from '../../model/finding';
import { analysisRuns } from '../../topology';
import { ICheck } from '../check';

export const argValue: ICheck = {
  rule: {
    name: 'argo/arg-value',
    severity: Severity.ERROR,
    title: 'An argument that a Rollout gives has a value or a source',
    why: 'Argo Rollouts fills in empty text: queries ask for nothing that exists, and the analysis measures something else, or nothing.',
    fix: 'Add value, or valueFrom with fieldRef or podTemplateHashValue.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, at, args }) => args.flatMap(({ name, value, valueFrom }, i) => {
    if (value !== undefined || valueFrom?.fieldRef || valueFrom?.podTemplateHashValue) { return []; }
    return [{ resource: rollout, field: `${at}.args[${i}]`, message: `Argument '${name}' has no value.` }];
  })),
};
