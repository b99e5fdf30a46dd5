import { Severity } from '../../model/finding';
import { regularExpressions, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

const FOREIGN = /\(\?(?:[=!]|<[=!])|\\[1-9]/;

export const regularExpression: ICheck = {
  rule: {
    name: 'traefik/regular-expression',
    severity: Severity.ERROR,
    title: 'A regular expression of a route of Traefik is one of Go\'s',
    why: 'Go has no look-around and no references back. Traefik cannot read the rule, so its requests get 404; only Traefik\'s log says so.',
    fix: 'Write it without them, e.g. as two matches.',
    source: 'https://github.com/google/re2/wiki/Syntax',
  },
  check: topology => {
    const served = new Set(traefikRoutes(topology));
    return regularExpressions(topology).filter(({ route, value }) => served.has(route) && FOREIGN.test(value))
      .map(({ route, at, value }) => ({ resource: route, field: at, message: `'${value}' has ${FOREIGN.exec(value)![0]}, which Go does not know.` }));
  },
};
