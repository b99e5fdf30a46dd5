import { Severity } from '../../model/finding';
import { completeRuns, onceEach, TemplateArg, TemplateSet } from '../../topology';
import { ICheck } from '../check';

export const argsGiven: ICheck = {
  rule: {
    name: 'argo/args-given',
    severity: Severity.ERROR,
    title: 'Each argument of an analysis has a value',
    why: 'Argo Rollouts refuses a Rollout that gives no value to an argument without a default, and deploys nothing.',
    fix: 'Add the argument to args of the Rollout\'s analysis, or a value to the template.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  },
  check: topology => completeRuns(topology).flatMap(({ rollout, at, args, templates }) => unvalued(templates)
    .filter(({ arg: { name } }) => !args.some(given => given.name === name))
    .map(({ arg: { name }, template }) => ({
      resource: rollout,
      field: `${at}.args`,
      message: `Argument '${name}' of ${template.kind} ${template.name} has no value.`,
      fix: `Add an argument with the name ${name}.`,
    }))),
};

/** The arguments that have a value in no template, each once. */
const unvalued = onceEach(({ args }: TemplateSet): TemplateArg[] => {
  const valued = new Set(args.filter(({ arg }) => arg.value !== undefined || arg.valueFrom).map(({ arg }) => arg.name));
  return [...new Map(args.filter(({ arg }) => !valued.has(arg.name)).map(each => [each.arg.name, each])).values()];
});
