import { Severity } from '../../model/finding';
import { analysisRuns, declaredArgs } from '../../topology';
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
  check: topology => analysisRuns(topology).filter(({ complete }) => complete).flatMap(run => {
    const declared = declaredArgs(run);
    const valued = new Set([...run.args.map(({ name }) => name),
      ...declared.filter(({ arg }) => arg.value !== undefined || arg.valueFrom).map(({ arg }) => arg.name)]);
    const missing = new Map(declared.filter(({ arg }) => !valued.has(arg.name)).map(({ arg, template }) => [arg.name, template]));
    return [...missing].map(([name, template]) => ({
      resource: run.rollout,
      field: `${run.at}.args`,
      message: `Argument '${name}' of ${template.kind} ${template.name} has no value.`,
      fix: `Add an argument with the name ${name}.`,
    }));
  }),
};
