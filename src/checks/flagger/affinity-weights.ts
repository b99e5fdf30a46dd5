import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const affinityWeights: ICheck = {
  rule: {
    name: 'flagger/affinity-weights',
    severity: Severity.WARNING,
    title: 'A Canary that keeps sessions has weights',
    why: 'With iterations and no matches nobody sees the new version until all do, so there is no session to keep.',
    fix: 'Remove sessionAffinity, or use weights.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#canary-release-with-session-affinity',
  },
  check: topology => canaries(topology)
    .filter(canary => analysisOf(canary).sessionAffinity && strategyOf(canary) === 'preview')
    .filter(canary => /^(istio|gatewayapi:.*)$/.test(providerOf(canary) ?? ''))
    .map(canary => ({ resource: canary, field: 'spec.analysis.sessionAffinity', message: 'Sessions are to be kept, but users are never divided.' })),
};
