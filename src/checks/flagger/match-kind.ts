import { Severity } from '../../model/finding';
import { fieldPath, matchedPath, routeConditions } from '../../topology';
import { ICheck } from '../check';

export const matchKind: ICheck = {
  rule: {
    name: 'flagger/match-kind',
    severity: Severity.ERROR,
    title: 'Headers and queries are matched exactly or by a regular expression, and methods exactly, under Gateway API',
    why: 'Gateway API has no other way. Flagger makes no route of such a condition, and the Canary stays as it is; only events say so.',
    fix: 'Use exact with a value, or regex for headers and query parameters.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/gateway_api.go',
  },
  check: topology => routeConditions(topology).flatMap(({ canary, value, at }) => {
    const wrong = (['headers', 'queryParams'] as const).flatMap(field => Object.entries(value[field] ?? {})
      .filter(([, { exact, regex }]) => !exact && !regex).map(([name]) => fieldPath(field, name)));
    const fields = [
      ...value.uri && !matchedPath(value) ? ['uri'] : [],
      ...value.method && !value.method.exact ? ['method'] : [],
      ...wrong,
    ];
    return fields.map(name => `${at}.${name}`)
      .map(field => ({ resource: canary, field, message: `Flagger makes no route of ${JSON.stringify(canary.get(field))}.` }));
  }),
};
