import { Severity } from '../../model/finding';
import { regularExpressions, traefikRoutes } from '../../topology';
import { ICheck } from '../check';

export const anchoredPath: ICheck = {
  rule: {
    name: 'traefik/anchored-path',
    severity: Severity.WARNING,
    title: 'A path in a regular expression of a route of Traefik begins with ^',
    why: 'Traefik looks for the expression anywhere in the path. Other gateways want it to fit the path as a whole.',
    fix: 'Begin it with ^, and end it with $ if nothing may follow.',
    source: 'https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/',
  },
  check: topology => {
    const served = new Set(traefikRoutes(topology));
    return regularExpressions(topology).filter(({ route, at, value }) => served.has(route) && at.endsWith('path.value') && !/^(\^|\(\?[a-z]+\)\^|\.\*)/.test(value))
      .map(({ route, at, value }) => ({ resource: route, field: at, message: `'${value}' also fits in the middle of a path.`, fix: `Write ^${value}.` }));
  },
};
