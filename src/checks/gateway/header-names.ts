import { Severity } from '../../model/finding';
import { headerLists, repeated } from '../../topology';
import { ICheck } from '../check';

export const headerNames: ICheck = {
  rule: {
    name: 'gateway/header-names',
    severity: Severity.ERROR,
    title: 'Names of headers differ in more than capitals',
    why: 'For HTTP X-User and x-user are one header. The API server takes both for different ones, and only the first counts.',
    fix: 'Keep one of the two.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httpheadermatch',
  },
  check: topology => headerLists(topology).flatMap(({ route, at, headers }) => repeated(headers, ({ name }) => name.toLowerCase())
    .filter(({ item, before }) => item.name !== before.name)
    .map(({ index, item, before }) => ({ resource: route, field: `${at}[${index}].name`, message: `'${item.name}' is the header '${before.name}' again.` }))),
};
