import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const cookieSecure: ICheck = {
  rule: {
    name: 'flagger/cookie-secure',
    severity: Severity.WARNING,
    title: 'A session cookie for other sites is a secure one',
    why: 'Browsers refuse cookies with SameSite=None, with Partitioned, or with a name that begins with __Secure- or __Host-, if they are not'
      + ' Secure. Then users change between versions.',
    fix: 'Set secure: true.',
    source: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { cookieName, sameSite, partitioned, secure } = analysisOf(canary).sessionAffinity ?? {};
    const demanded = sameSite === 'None' ? 'SameSite=None' : partitioned ? 'Partitioned' : /^__(Secure|Host)-/.exec(cookieName ?? '')?.[0];
    return secure || !demanded ? []
      : [{
        resource: canary,
        field: 'spec.analysis.sessionAffinity.secure',
        message: `The cookie '${cookieName}' has ${demanded}, and is not secure.`,
      }];
  }),
};
