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
    const delegations = routes(topology).flatMap(backendsOf).filter(({ group, kind }) => kind === 'HTTPRoute' || DELEGATION.test(group));
    const delegated = new Set(delegations.map(({ name }) => name));
    const selected = delegations.some(({ kind, name }) => kind !== 'HTTPRoute' || /[*=]/.test(name));
    return routes(topology).filter(({ kind, name, labels, manifest }) => !manifest.spec?.parentRefs?.length
      && !(kind === 'HTTPRoute' && (selected || delegated.has(name) || Object.keys(labels).some(key => DELEGATION.test(key)))))
      .map(resource => ({ resource, field: 'spec.parentRefs', message: 'The route names no parent.' }));
  },
};

/** Of kgateway, with which a route hands requests on to others: by name, to all of a namespace, or to those with a label. */
const DELEGATION = /^delegation\./;
