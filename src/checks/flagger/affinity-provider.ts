import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const affinityProvider: ICheck = {
  rule: {
    name: 'flagger/affinity-provider',
    severity: Severity.ERROR,
    title: 'Sessions are kept by a provider that can do so',
    why: 'Only Istio and Gateway API set the cookie. With other providers users change between versions with each request, as without'
      + ' sessionAffinity.',
    fix: 'Remove sessionAffinity, or use provider gatewayapi:v1 or istio.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release-with-session-affinity',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const provider = providerOf(canary);
    return !analysisOf(canary).sessionAffinity || !provider || /^(istio|gatewayapi:.*)$/.test(provider) ? []
      : [{ resource: canary, field: 'spec.analysis.sessionAffinity', message: `Provider ${provider} sets no cookie.` }];
  }),
};
