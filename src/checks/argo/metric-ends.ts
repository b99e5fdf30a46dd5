import { Severity } from '../../model/finding';
import { analysisRuns, TemplateMetric } from '../../topology';
import { ICheck } from '../check';

export const metricEnds: ICheck = {
  rule: {
    name: 'argo/metric-ends',
    severity: Severity.ERROR,
    title: 'A metric that a step or a promotion waits for ends',
    why: 'With an interval and no count a metric goes on for ever. Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing.',
    fix: 'Give the metric a count, or leave the interval out to measure once.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => {
    const endless = new Map<unknown, TemplateMetric & { readonly rollout: string }>();
    for (const run of analysisRuns(topology).filter(({ role }) => role === 'step' || role === 'gate')) {
      for (const each of run.templates.metrics) {
        if (each.metric.interval && Number(each.metric.count ?? 0) === 0) { endless.set(each.metric, { ...each, rollout: run.rollout.name }); }
      }
    }
    return [...endless.values()].map(({ template, at, metric, rollout }) => ({
      resource: template,
      field: `${at}.count`,
      message: `Metric '${metric.name}' is measured each ${metric.interval} without end, and Rollout ${rollout} waits for it.`,
    }));
  },
};
