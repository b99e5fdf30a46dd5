import { Severity } from '../../model/finding';
import { completeRuns } from '../../topology';
import { ICheck } from '../check';

export const analysisHasMetrics: ICheck = {
  rule: {
    name: 'argo/analysis-has-metrics',
    severity: Severity.ERROR,
    title: 'An analysis has metrics',
    why: 'The API server refuses the AnalysisRun of an analysis without metrics, so the Rollout stays where it is, and only the log of Argo'
      + ' Rollouts says why.',
    fix: 'Name a template that has metrics.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => completeRuns(topology).filter(({ templates: { metrics } }) => metrics.length === 0)
    .map(({ rollout, at, templates: { named } }) => ({
      resource: rollout,
      field: at,
      message: named.length === 0 ? 'The analysis names no template.' : `There are no metrics in ${named.map(({ name }) => name).join(', ')}.`,
    })),
};
