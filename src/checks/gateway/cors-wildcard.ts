import { Severity } from '../../model/finding';
import { routeFilters } from '../../topology';
import { ICheck } from '../check';

const LISTS = ['allowOrigins', 'allowMethods', 'allowHeaders'] as const;

export const corsWildcard: ICheck = {
  rule: {
    name: 'gateway/cors-wildcard',
    severity: Severity.ERROR,
    title: 'A list of a CORS filter that allows all allows nothing else',
    why: 'The API server refuses the route: beside * other values mean nothing.',
    fix: 'Keep * alone, or take it out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L1361',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter: { cors } }) => LISTS.flatMap(list => {
    const values: string[] = cors?.[list] ?? [];
    if (!values.includes('*') || values.length === 1) { return []; }
    return [{ resource: route, field: `${at}.cors.${list}`, message: `In ${list}, * is beside ${values.filter(value => value !== '*').join(', ')}.` }];
  })),
};
