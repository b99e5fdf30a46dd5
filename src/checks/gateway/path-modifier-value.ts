import { Severity } from '../../model/finding';
import { PATH_FIELDS, pathModifiers } from '../../topology';
import { ICheck } from '../check';

export const pathModifierValue: ICheck = {
  rule: {
    name: 'gateway/path-modifier-value',
    severity: Severity.ERROR,
    title: 'A new path has the value of its type',
    why: 'The API server refuses the route.',
    fix: 'Add the field that the type names.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L1145',
  },
  check: topology => pathModifiers(topology).flatMap(({ route, at, path }) => {
    const field = PATH_FIELDS[path.type];
    return !field || path[field] !== undefined ? [] : [{
      resource: route, field: at, message: `A path of type ${path.type} has no ${field}.`, fix: `Add ${field}.`,
    }];
  }),
};
