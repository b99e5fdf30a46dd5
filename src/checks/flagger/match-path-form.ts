import { Severity } from '../../model/finding';
import { matchedPath, routeConditions } from '../../topology';
import { ICheck } from '../check';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];
const REFUSED = ['//', '/./', '/../', '%2f', '%2F', '#'];

export const matchPathForm: ICheck = {
  rule: {
    name: 'flagger/match-path-form',
    severity: Severity.ERROR,
    title: 'Paths of a Canary\'s route begin with a slash and are plain, and methods are in capitals',
    why: 'The API server refuses the HTTPRoute that Flagger makes of others. The Canary stays as it is, and only events say so.',
    fix: 'Write a plain path from the first slash on, and methods such as GET.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httppathmatch',
  },
  check: topology => routeConditions(topology).flatMap(({ canary, value, at }) => {
    const { type = 'regex', value: path = '/' } = matchedPath(value) ?? {};
    const method = value.method?.exact || 'GET';
    const plain = path.startsWith('/') && !REFUSED.some(part => path.includes(part)) && !/\/\.\.?$/.test(path) && path.length <= 1024;
    return [
      ...type === 'regex' || plain ? [] : [{ resource: canary, field: `${at}.uri.${type}`, message: `The path '${path}' is refused.` }],
      ...METHODS.includes(method) ? [] : [{ resource: canary, field: `${at}.method.exact`, message: `The method '${method}' is refused.` }],
    ];
  }),
};
