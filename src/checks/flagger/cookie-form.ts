import { Severity } from '../../model/finding';
import { analysisOf, canaries, isPlaceholder } from '../../topology';
import { ICheck } from '../check';

export const cookieForm: ICheck = {
  rule: {
    name: 'flagger/cookie-form',
    severity: Severity.ERROR,
    title: 'Names of session cookies are plain: letters, digits, dashes, dots and underscores',
    why: 'Flagger splits the cookie at the first =, and makes a regular expression of the name. With other characters no request is recognized, and'
      + ' users change between versions.',
    fix: 'Use letters, digits, dashes, dots and underscores.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => canaries(topology).flatMap(canary => (['cookieName', 'primaryCookieName'] as const).flatMap(field => {
    const { [field]: name } = analysisOf(canary).sessionAffinity ?? {};
    return !name && field === 'primaryCookieName' || isPlaceholder(name ?? '') || /^[\w.!#%&'`~-]+$/.test(name ?? 'none') ? []
      : [{ resource: canary, field: `spec.analysis.sessionAffinity.${field}`, message: `The name of the cookie is '${name}'.` }];
  })),
};
