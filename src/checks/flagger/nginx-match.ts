import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const nginxMatch: ICheck = {
  rule: {
    name: 'flagger/nginx-match',
    severity: Severity.ERROR,
    title: 'Testers are known to NGINX by one header, one cookie, or both',
    why: 'An Ingress of NGINX has room for one header with a value or a regular expression, and for the name of one cookie. Flagger drops the rest,'
      + ' and which of several headers is left is up to chance.',
    fix: 'Use one header with exact or regex, and write the name of the cookie into exact of the header cookie.',
    source: 'https://docs.flagger.app/tutorials/nginx-progressive-delivery#a-b-testing',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'nginx' && strategyOf(canary) === 'match').flatMap(canary => {
    const headers = (analysisOf(canary).match ?? []).flatMap(({ headers: entries = {} }) => Object.entries(entries));
    const others = headers.filter(([name]) => name !== 'cookie');
    const bare = headers.filter(([name, { exact, regex }]) => !exact && (name === 'cookie' || !regex)).map(([name]) => name);
    const at = (message: string) => [{ resource: canary, field: 'spec.analysis.match', message }];
    if (headers.length === 0) { return at('There is neither a header nor a cookie.'); }
    if (bare.length > 0) { return at(`Nothing that NGINX can compare is given for ${bare.join(', ')}.`); }
    return others.length > 1 ? at(`There are ${others.length} headers: ${others.map(([name]) => name).join(', ')}.`) : [];
  }),
};
