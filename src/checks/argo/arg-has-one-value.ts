import { Severity } from '../../model/finding';
import { analysisTemplates, clusterAnalysisTemplates } from '../../topology';
import { ICheck } from '../check';

export const argHasOneValue: ICheck = {
  rule: {
    name: 'argo/arg-has-one-value',
    severity: Severity.ERROR,
    title: 'An argument has a value or a source, not both',
    why: 'Argo Rollouts refuses a Rollout that uses the template as InvalidSpec, and deploys nothing.',
    fix: 'Keep either value or valueFrom.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => [...analysisTemplates(topology), ...clusterAnalysisTemplates(topology)].flatMap(template => (template.manifest.spec.args ?? [])
    .flatMap(({ name, value, valueFrom }, i) => value === undefined || !valueFrom ? [] : [{
      resource: template,
      field: `spec.args[${i}]`,
      message: `Argument '${name}' has a value and a source.`,
    }])),
};
