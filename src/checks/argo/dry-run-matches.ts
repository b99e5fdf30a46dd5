import { Severity } from '../../model/finding';
import { completeRuns, isFilledIn } from '../../topology';
import { ICheck, Violation } from '../check';

const LISTS = ['dryRun', 'measurementRetention'] as const;

type Rule = Pick<Violation, 'resource' | 'field'> & { readonly metricName: string };

export const dryRunMatches: ICheck = {
  rule: {
    name: 'argo/dry-run-matches',
    severity: Severity.ERROR,
    title: 'A rule for metrics that do not count, or that are kept longer, fits a metric, once',
    why: 'The name is a regular expression. If it fits no metric, the analysis ends with an error, which aborts the Rollout; Argo Rollouts'
      + ' refuses the same name twice.',
    fix: 'Write the name of a metric, or .* for all.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => completeRuns(topology).filter(({ templates }) => templates.all.length > 0).flatMap(run => LISTS.flatMap(list => {
    const { rollout, at, templates } = run;
    if (run[list].length === 0 && templates.all.every(({ manifest }) => !manifest.spec[list]?.length)) { return []; }
    const rules = [
      ...run[list].map(({ metricName }, i): Rule => ({ resource: rollout, field: `${at}.${list}[${i}].metricName`, metricName })),
      ...templates.all.flatMap(template => (template.manifest.spec[list] ?? []).map(({ metricName }, i): Rule =>
        ({ resource: template, field: `spec.${list}[${i}].metricName`, metricName }))),
    ];
    const names = templates.metrics.map(({ metric }) => metric.name);
    return rules.flatMap(({ resource, field, metricName }, i): Violation[] => {
      const twice = rules.slice(0, i).some(before => before.metricName === metricName);
      if (twice) { return [{ resource, field, message: `There are two rules for '${metricName}'.` }]; }
      return names.some(isFilledIn) || mayFit(metricName, names) ? [] : [{ resource, field, message: `'${metricName}' fits none of the metrics ${names.join(', ')}.` }];
    });
  })),
};

/** Whether an expression fits a name; also if only Go can read the expression. */
function mayFit(expression: string, names: string[]): boolean {
  if (/^[*+?]/.test(expression)) { return false; }
  try {
    return names.some(name => new RegExp(expression).test(name));
  } catch {
    return true;
  }
}
