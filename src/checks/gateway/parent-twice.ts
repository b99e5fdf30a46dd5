import { Severity } from '../../model/finding';
import { parentsOf, repeated, routes } from '../../topology';
import { ICheck } from '../check';

export const parentTwice: ICheck = {
  rule: {
    name: 'gateway/parent-twice',
    severity: Severity.WARNING,
    title: 'A route names a parent once',
    why: 'A namespace that is left out is the route\'s own. The API server does not see that both are the same parent, so the route has two'
      + ' statuses for it, which controllers mix up.',
    fix: 'Take one of the two out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go',
  },
  check: topology => routes(topology).flatMap(route => repeated(parentsOf(route), ({ group, kind, namespace, name, sectionName, port }) =>
    [group, kind, namespace, name, sectionName, port])
    .filter(({ item, before }) => route.get(`${item.at}.namespace`) !== route.get(`${before.at}.namespace`))
    .map(({ item: { at, kind, name }, before }) => ({ resource: route, field: at, message: `${kind} ${name} is already named in ${before.at}.` }))),
};
