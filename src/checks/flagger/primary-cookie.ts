import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const primaryCookie: ICheck = {
  rule: {
    name: 'flagger/primary-cookie',
    severity: Severity.ERROR,
    title: 'Users are kept with stable by a provider that can do so',
    why: 'With gatewayapi:v1beta1 Flagger sets the cookie of the canary only: users of stable change to the canary with any request.',
    fix: 'Use provider gatewayapi:v1, or remove primaryCookieName.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api_v1beta1.go',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1beta1').flatMap(canary => {
    const { primaryCookieName } = analysisOf(canary).sessionAffinity ?? {};
    return primaryCookieName
      ? [{
        resource: canary,
        field: 'spec.analysis.sessionAffinity.primaryCookieName',
        message: `The cookie '${primaryCookieName}' is never set.`,
      }] : [];
  }),
};
