import { Severity } from '../../model/finding';
import { analysisRuns, declaredArgs } from '../../topology';
import { ICheck } from '../check';

export const argsDeclared: ICheck = {
  rule: {
    name: 'argo/args-declared',
    severity: Severity.WARNING,
    title: 'Each argument that a Rollout gives is declared by a template',
    why: 'Argo Rollouts drops an argument that no template declares, without a word.',
    fix: 'Declare it in spec.args of the template, or leave it out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => analysisRuns(topology).filter(({ complete, templates }) => complete && templates.length > 0).flatMap(run => {
    const declared = [...new Set(declaredArgs(run).map(({ arg }) => arg.name))];
    return run.args.flatMap(({ name }, i) => declared.includes(name) ? [] : [{
      resource: run.rollout,
      field: `${run.at}.args[${i}].name`,
      message: `No template declares '${name}'; declared ${declared.length === 1 ? 'is' : 'are'} ${declared.join(', ') || 'none'}.`,
    }]);
  }),
};
