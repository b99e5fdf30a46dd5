import type { HTTPRouteParentRef } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import { parentKey, partFields, routes } from '../../topology';
import { ICheck } from '../check';

export const parentSection: ICheck = {
  rule: {
    name: 'gateway/parent-section',
    severity: Severity.ERROR,
    title: 'References to one parent all name a section, or none does',
    why: 'The API server refuses the route: a reference to the whole parent would cover the other one. CRDs of the experimental channel ask the'
      + ' same of ports.',
    fix: 'Name a section in each of them, or keep the one without.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go#L35',
  },
  check: topology => routes(topology).flatMap(route => {
    const { parentRefs = [] } = route.manifest.spec;
    if (parentRefs.length < 2) { return []; }
    const first = new Map<string, HTTPRouteParentRef>();
    return parentRefs.flatMap((reference, i) => {
      const key = parentKey(reference).join();
      const before = first.get(key) ?? reference;
      first.set(key, before);
      return partFields(topology).filter(field => (before[field] === undefined) !== (reference[field] === undefined)).map(field => ({
        resource: route, field: `spec.parentRefs[${i}]`, message: `The route names ${reference.name} with ${field} and without.`,
      }));
    });
  }),
};
