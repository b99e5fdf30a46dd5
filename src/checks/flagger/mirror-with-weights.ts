import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const mirrorWithWeights: ICheck = {
  rule: {
    name: 'flagger/mirror-with-weights',
    severity: Severity.ERROR,
    title: 'Requests are copied to a canary with weights only by Istio',
    why: 'Flagger waits until requests are copied before it gives the canary a weight. Nobody but Istio copies them then, so the weight stays 0 for'
      + ' ever, and webhooks of type pre-rollout are called again and again.',
    fix: 'Remove mirror, or set iterations instead of weights.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/scheduler.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const provider = providerOf(canary);
    return !analysisOf(canary).mirror || strategyOf(canary) !== 'weights' || !provider || provider === 'istio' ? []
      : [{ resource: canary, field: 'spec.analysis.mirror', message: `Provider ${provider} copies no requests beside weights.` }];
  }),
};
