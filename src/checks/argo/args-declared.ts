import { Severity } from '../../model/finding';
import { completeRuns } from '../../topology';
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
  check: topology => completeRuns(topology).filter(({ templates }) => templates.all.length > 0)
    .flatMap(({ rollout, at, args, templates }) => args.filter(({ name }) => !templates.declares(name)).map(arg => {
      const declared = [...new Set(templates.args.map(({ arg: { name } }) => name))];
      return {
        resource: rollout,
        field: `${at}.args[${args.indexOf(arg)}].name`,
        message: `No template declares '${arg.name}'; declared ${declared.length === 1 ? 'is' : 'are'} ${declared.join(', ') || 'none'}.`,
      };
    })),
};
