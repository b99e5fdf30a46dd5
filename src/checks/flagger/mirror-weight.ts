import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const mirrorWeight: ICheck = {
  rule: {
    name: 'flagger/mirror-weight',
    severity: Severity.ERROR,
    title: 'A part of the requests is copied only by Istio',
    why: 'Under Gateway API Flagger drops the part and copies all requests: the canary, and whatever it calls, gets as many as stable.',
    fix: 'Use 100 percent, or leave mirrorWeight out.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#blue-green-with-traffic-mirroring',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { mirror, mirrorWeight: percent } = analysisOf(canary);
    return !mirror || !percent || percent === 100 || !providerOf(canary)?.startsWith('gatewayapi:') ? []
      : [{ resource: canary, field: 'spec.analysis.mirrorWeight', message: `Instead of ${percent} percent of the requests all are copied.` }];
  }),
};
