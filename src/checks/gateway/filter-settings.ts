import { Severity } from '../../model/finding';
import { FILTER_FIELDS, routeFilters } from '../../topology';
import { ICheck } from '../check';

export const filterSettings: ICheck = {
  rule: {
    name: 'gateway/filter-settings',
    severity: Severity.ERROR,
    title: 'A filter has the settings of its type',
    why: 'The API server refuses the route.',
    fix: 'Add the field that the type asks for.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L818',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter }) => {
    const field = FILTER_FIELDS[filter.type];
    return !field || field in filter ? [] : [{ resource: route, field: at, message: `A filter of type ${filter.type} has no ${field}.`, fix: `Add ${field}.` }];
  }),
};
