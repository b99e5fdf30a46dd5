import { Severity } from '../../model/finding';
import { analysisRuns, metricsOf, templateMetrics } from '../../topology';
import { ICheck, Violation } from '../check';

export const metricNames: ICheck = {
  rule: {
    name: 'argo/metric-names',
    severity: Severity.ERROR,
    title: 'The metrics of an analysis have different names',
    why: 'Results are kept by name. Argo Rollouts refuses the Rollout, or the analysis ends with an error, which aborts it.',
    fix: 'Give one of the metrics another name.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => {
    const seen = new Set<string>();
    const own = templateMetrics(topology).flatMap(({ template, at, metric: { name } }): Violation[] => {
      const key = `${template} ${name}`;
      const known = seen.has(key);
      seen.add(key);
      return known ? [{ resource: template, field: `${at}.name`, message: `Two metrics have the name '${name}'.` }] : [];
    });
    return [...own, ...analysisRuns(topology).flatMap((run): Violation[] => metricsOf(run).flatMap(({ template, metric: { name } }, i, all) => {
      const other = all.slice(0, i).find(before => before.metric.name === name && before.template !== template);
      const message = `'${name}' is a metric of ${template.name} and of ${other?.template.name}.`;
      return other ? [{ resource: run.rollout, field: run.at, message }] : [];
    }))];
  },
};
