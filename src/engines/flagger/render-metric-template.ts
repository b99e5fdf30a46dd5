import { FLAGGER_VARIABLES } from './query-variables';
import { RolloutModel } from '../../contracts/rollout-model';
import type { MetricTemplate, MetricTemplateSpec } from '../../imports/flagger';
import { QueryTemplate } from '../../model/query-template';
import { PlannedMetric } from '../../model/rollout-plan';

/** A metric always gets a template: the built-in ones ask for labels that few Prometheus installations have. */
export function renderMetricTemplate(model: RolloutModel, metric: PlannedMetric): MetricTemplate {
  return {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'MetricTemplate',
    metadata: { name: metricTemplateName(model, metric) },
    spec: {
      provider: metric.provider as MetricTemplateSpec['provider'],
      query: QueryTemplate.expand(metric.query, FLAGGER_VARIABLES),
    },
  };
}

export function metricTemplateName(model: RolloutModel, metric: PlannedMetric): string {
  return `${model.name}-${metric.name}`;
}
