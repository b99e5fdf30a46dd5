import { Severity } from '../../model/finding';
import { templateMetrics } from '../../topology';
import { ICheck } from '../check';

export const oneProvider: ICheck = {
  rule: {
    name: 'argo/one-provider',
    severity: Severity.ERROR,
    title: 'A metric has one provider',
    why: 'With none or several the analysis ends with an error, which aborts the Rollout.',
    fix: 'Keep one provider, and make a metric for each other.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/analysis/factory.go',
  },
  check: topology => templateMetrics(topology).flatMap(({ template, at, metric: { provider: { plugin = {}, ...others } } }) => {
    const providers = [...Object.entries(others).filter(([, value]) => value).map(([name]) => name), ...Object.keys(plugin)];
    return providers.length === 1 ? [] : [{ resource: template, field: `${at}.provider`, message: `The metric has ${providers.join(' and ') || 'no provider'}.` }];
  }),
};
