import { Severity } from '../../model/finding';
import { backendsOf, routes } from '../../topology';
import { ICheck } from '../check';

export const routeHasParent: ICheck = {
  rule: {
    name: 'gateway/route-has-parent',
    severity: Severity.WARNING,
    title: 'A route has a parent',
    why: 'A route without parentRefs belongs to no Gateway: no request reaches it, and nothing says so.',
    fix: 'Name the Gateway, or the Service, in parentRefs.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  },
  check: topology => {
    const delegated = new Set(routes(topology).flatMap(backendsOf).filter(({ kind }) => kind === 'HTTPRoute').map(({ name }) => name));
    return routes(topology).filter(({ name, manifest }) => !manifest.spec?.parentRefs?.length && !delegated.has(name))
      .map(resource => ({ resource, field: 'spec.parentRefs', message: 'The route names no parent.' }));
  },
};
