import { Severity } from '../../model/finding';
import { filterLists, repeated } from '../../topology';
import { ICheck } from '../check';

const REPEATABLE = ['RequestMirror', 'ExtensionRef', 'ExternalAuth'];

export const filterOnce: ICheck = {
  rule: {
    name: 'gateway/filter-once',
    severity: Severity.ERROR,
    title: 'A filter that cannot be repeated is there once',
    why: 'The API server refuses the route. Only RequestMirror, ExtensionRef and ExternalAuth may be there several times.',
    fix: 'Put the settings of both into one filter.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L142',
  },
  check: topology => filterLists(topology).flatMap(({ route, at, filters }) => repeated(filters, ({ type }) => type)
    .filter(({ item }) => !REPEATABLE.includes(item.type))
    .map(({ index, item }) => ({ resource: route, field: `${at}[${index}]`, message: `The filters have two of type ${item.type}.` }))),
};
