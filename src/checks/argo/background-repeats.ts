import { Severity } from '../../model/finding';
import { analysisRuns } from '../../topology';
import { ICheck } from '../check';

const ONCE = ['job', 'web', 'kayenta', 'plugin'] as const;

export const backgroundRepeats: ICheck = {
  rule: {
    name: 'argo/background-repeats',
    severity: Severity.WARNING,
    title: 'A metric beside the steps is measured again and again',
    why: 'Without an interval it is measured once, at the beginning, when the new version has seen few requests. Later steps are not watched.',
    fix: 'Add an interval.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
  },
  check: topology => analysisRuns(topology).filter(({ role }) => role === 'background').flatMap(run => run.templates.metrics
    .filter(({ metric: { interval, provider } }) => !interval && !ONCE.some(kind => provider[kind]))
    .map(({ metric, template }) => ({
      resource: run.rollout,
      field: run.at,
      message: `Metric '${metric.name}' of ${template.kind} ${template.name} has no interval, so it is measured once.`,
    }))),
};
