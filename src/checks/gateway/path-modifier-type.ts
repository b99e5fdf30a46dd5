import { Severity } from '../../model/finding';
import { PATH_FIELDS, pathModifiers } from '../../topology';
import { ICheck } from '../check';

export const pathModifierType: ICheck = {
  rule: {
    name: 'gateway/path-modifier-type',
    severity: Severity.ERROR,
    title: 'A new path has no value of another type',
    why: 'The API server refuses the route: a path is replaced as a whole, or by its prefix.',
    fix: 'Take it out, or change the type.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L1145',
  },
  check: topology => pathModifiers(topology).flatMap(({ route, at, path }) => Object.entries(PATH_FIELDS)
    .filter(([type, field]) => PATH_FIELDS[path.type] && type !== path.type && path[field] !== undefined)
    .map(([, field]) => ({ resource: route, field: `${at}.${field}`, message: `A path of type ${path.type} has ${field}.` }))),
};
