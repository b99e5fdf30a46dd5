import { Severity } from '../../model/finding';
import { analysisOf, apexOf, canaries, canaryHooks, canaryMetrics, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

const LOADING = ['', 'rollout', 'pre-rollout'];

export const previewLoad: ICheck = {
  rule: {
    name: 'flagger/preview-load',
    severity: Severity.WARNING,
    title: 'Somebody calls a version that users do not see yet, if its requests are measured',
    why: 'Flagger sends no requests to it before all checks have passed. Metrics that nobody causes have no values, which counts as failed.',
    fix: 'Add a webhook of type rollout that makes load on the canary Service.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#blue-green-deployments',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const mirrored = analysisOf(canary).mirror && providerOf(canary) !== 'kubernetes';
    const called = mirrored || canaryHooks(canary).some(({ value }) => LOADING.includes(value.type ?? ''));
    const metrics = canaryMetrics(canary);
    return strategyOf(canary) !== 'preview' || called || metrics.length === 0 ? []
      : [{
        resource: canary,
        field: 'spec.analysis.webhooks',
        message: `Nobody calls the canary of ${apexOf(canary)}, and ${metrics[0].value.name} is measured.`,
      }];
  }),
};
