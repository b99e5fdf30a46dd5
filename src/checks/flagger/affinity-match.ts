import { Severity } from '../../model/finding';
import { analysisOf, canaries, usesGatewayApi } from '../../topology';
import { ICheck } from '../check';

export const affinityMatch: ICheck = {
  rule: {
    name: 'flagger/affinity-match',
    severity: Severity.ERROR,
    title: 'A Canary has either sessions or matches, under Gateway API',
    why: 'Flagger writes the matches over the rule for the session cookie. The rule behind it takes everybody: all users get the new version.',
    fix: 'Remove sessionAffinity, or match.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => canaries(topology)
    .filter(canary => usesGatewayApi(canary) && analysisOf(canary).sessionAffinity && analysisOf(canary).match?.length)
    .map(canary => ({
      resource: canary,
      field: 'spec.analysis.sessionAffinity',
      message: `The cookie '${analysisOf(canary).sessionAffinity!.cookieName}' is beside ${analysisOf(canary).match!.length} matches.`,
    })),
};
