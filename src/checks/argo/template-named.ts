import { Severity } from '../../model/finding';
import { analysisRuns } from '../../topology';
import { ICheck } from '../check';

export const templateNamed: ICheck = {
  rule: {
    name: 'argo/template-named',
    severity: Severity.ERROR,
    title: 'Each template of an analysis has a name',
    why: 'Argo Rollouts looks for a template without a name, and refuses the Rollout as InvalidSpec.',
    fix: 'Write templateName.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/controller.go',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, at, templates: { named } }) => named.filter(({ name }) => !name)
    .map(({ field }) => ({ resource: rollout, field: `${at}.${field}`, message: 'The template is not named.' }))),
};
