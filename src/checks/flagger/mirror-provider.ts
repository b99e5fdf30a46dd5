import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const mirrorProvider: ICheck = {
  rule: {
    name: 'flagger/mirror-provider',
    severity: Severity.ERROR,
    title: 'Requests are copied by a provider that can do so',
    why: 'Only Istio and Gateway API copy requests. With other providers mirror does nothing, and a version that users do not see gets no requests'
      + ' at all.',
    fix: 'Make load in a webhook of type rollout, or use provider istio or gatewayapi:v1.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#blue-green-with-traffic-mirroring',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const provider = providerOf(canary);
    return !analysisOf(canary).mirror || strategyOf(canary) !== 'preview' || !provider || /^(istio|gatewayapi:.*)$/.test(provider) ? []
      : [{ resource: canary, field: 'spec.analysis.mirror', message: `Provider ${provider} copies no requests.` }];
  }),
};
