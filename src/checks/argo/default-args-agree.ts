import { Severity } from '../../model/finding';
import { analysisRuns, onceEach, TemplateSet } from '../../topology';
import { ICheck } from '../check';

export const defaultArgsAgree: ICheck = {
  rule: {
    name: 'argo/default-args-agree',
    severity: Severity.ERROR,
    title: 'Templates of one analysis have the same default for an argument',
    why: 'Argo Rollouts refuses the Rollout, even if it gives a value itself, and deploys nothing.',
    fix: 'Leave the default out of all but one template.',
    source: 'https://github.com/argoproj/argo-rollouts/issues/1851',
  },
  check: topology => analysisRuns(topology).flatMap(({ rollout, at, templates }) =>
    disagreements(templates).map(message => ({ resource: rollout, field: at, message }))),
};

const disagreements = onceEach(({ args }: TemplateSet): string[] => {
  const valued = args.filter(({ arg }) => arg.value !== undefined);
  return valued.flatMap(({ template, arg }, i) => {
    const other = valued.slice(0, i).find(before => before.arg.name === arg.name && before.arg.value !== arg.value);
    return other ? [`Argument '${arg.name}' is '${arg.value}' in ${template.name} and '${other.arg.value}' in ${other.template.name}.`] : [];
  });
});
