import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

export const cookieNames: ICheck = {
  rule: {
    name: 'flagger/cookie-names',
    severity: Severity.ERROR,
    title: 'The cookies of stable and canary have different names',
    why: 'Flagger refuses the Canary with a line in its log and nothing else: no event, no status. It never rolls out.',
    fix: 'Give primaryCookieName another name, or leave it out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/controller.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { cookieName, primaryCookieName } = canary.manifest.spec?.analysis?.sessionAffinity ?? {};
    if (!cookieName || cookieName !== primaryCookieName) { return []; }
    return [{
      resource: canary,
      field: 'spec.analysis.sessionAffinity.primaryCookieName',
      message: `'${cookieName}' is the cookie of the canary and of stable.`,
    }];
  }),
};
