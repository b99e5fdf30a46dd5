import { Severity } from '../../model/finding';
import { FILTER_FIELDS, routeFilters } from '../../topology';
import { ICheck } from '../check';

export const filterType: ICheck = {
  rule: {
    name: 'gateway/filter-type',
    severity: Severity.ERROR,
    title: 'A filter has settings of no other type',
    why: 'The API server refuses the route: one filter does one thing.',
    fix: 'Make a filter of its own of it.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L818',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter }) => Object.entries(FILTER_FIELDS)
    .filter(([type, field]) => FILTER_FIELDS[filter.type] && type !== filter.type && field in filter)
    .map(([type, field]) => ({
      resource: route, field: `${at}.${field}`, message: `A filter of type ${filter.type} has ${field}, which belongs to the type ${type}.`,
    }))),
};
