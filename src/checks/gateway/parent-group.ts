import { Severity } from '../../model/finding';
import { GATEWAY_API, isService, parentsOf, routes } from '../../topology';
import { ICheck } from '../check';

/** kgateway also lets an HTTPRoute name the route that hands requests on to it. */
const KINDS = ['Gateway', 'ListenerSet', 'XListenerSet', 'XMesh', 'HTTPRoute'];

export const parentGroup: ICheck = {
  rule: {
    name: 'gateway/parent-group',
    severity: Severity.ERROR,
    title: 'A parent of a route has the group of its kind',
    why: 'A group that is left out is that of Gateway API, where there are no Services. Nobody knows such a parent, so the route has no'
      + ' status, and does nothing.',
    fix: 'For a Service write group: "" (or core), for a Gateway leave the group out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => routes(topology).flatMap(route => parentsOf(route).flatMap(parent => {
    const { at, group, kind, name } = parent;
    const known = group === GATEWAY_API ? KINDS.includes(kind) : group !== '' && group !== 'core' || isService(parent);
    return known ? [] : [{ resource: route, field: at, message: `There is no ${kind} in the group '${group}', so there is no parent ${name}.` }];
  })),
};
