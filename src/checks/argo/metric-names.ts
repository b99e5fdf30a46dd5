import { Severity } from '../../model/finding';
import { analysisRuns, analysisTemplates, clusterAnalysisTemplates, metricsOfTemplate, onceEach, repeated, TemplateSet } from '../../topology';
import { ICheck } from '../check';

export const metricNames: ICheck = {
  rule: {
    name: 'argo/metric-names',
    severity: Severity.ERROR,
    title: 'The metrics of an analysis have different names',
    why: 'Results are kept by name. Argo Rollouts refuses the Rollout, or the analysis ends with an error, which aborts it.',
    fix: 'Give one of the metrics another name.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => [
    ...[...analysisTemplates(topology), ...clusterAnalysisTemplates(topology)].flatMap(template =>
      repeated(metricsOfTemplate(template), ({ metric }) => metric.name).map(({ item: { at, metric } }) =>
        ({ resource: template, field: `${at}.name`, message: `Two metrics have the name '${metric.name}'.` }))),
    ...analysisRuns(topology).flatMap(({ rollout, at, templates }) =>
      inSeveral(templates).map(message => ({ resource: rollout, field: at, message }))),
  ],
};

const inSeveral = onceEach(({ metrics }: TemplateSet): string[] => metrics.flatMap(({ template, metric: { name } }, i) => {
  const other = metrics.slice(0, i).find(before => before.metric.name === name && before.template !== template);
  return other ? [`'${name}' is a metric of ${template.name} and of ${other.template.name}.`] : [];
}));
