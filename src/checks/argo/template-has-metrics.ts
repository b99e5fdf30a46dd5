import { Severity } from '../../model/finding';
import { analysisTemplates, clusterAnalysisTemplates } from '../../topology';
import { ICheck } from '../check';

export const templateHasMetrics: ICheck = {
  rule: {
    name: 'argo/template-has-metrics',
    severity: Severity.WARNING,
    title: 'A template has metrics, or names templates that have',
    why: 'An analysis takes the metrics of all its templates. One without any adds nothing, and nothing says so.',
    fix: 'Add metrics, or leave the template out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/helpers.go',
  },
  check: topology => [...analysisTemplates(topology), ...clusterAnalysisTemplates(topology)]
    .filter(({ manifest: { spec } }) => !spec.metrics?.length && !spec.templates?.length)
    .map(resource => ({ resource, field: 'spec.metrics', message: `${resource.kind} ${resource.name} measures nothing.` })),
};
