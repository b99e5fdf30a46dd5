import { Severity } from '../../model/finding';
import { analysisOf, canaryParents, isService, meshedCanaries, providerOf, serviceOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const meshFilters: ICheck = {
  rule: {
    name: 'flagger/mesh-filters',
    severity: Severity.ERROR,
    title: 'A Canary whose requests Linkerd divides neither rewrites nor copies them',
    why: 'Linkerd knows no route with such a filter, and ignores the whole of it: no request is divided, while Flagger promotes as if they were.',
    fix: 'Remove it, or do it in the pods or at the Gateway.',
    source: 'https://linkerd.io/2/reference/httproute/',
  },
  check: topology => meshedCanaries(topology).filter(canary => canaryParents(canary).some(isService)).flatMap(canary => {
    const { rewrite, mirror, corsPolicy } = serviceOf(canary);
    const filters = [
      ...rewrite ? ['spec.service.rewrite'] : [],
      ...mirror?.length ? ['spec.service.mirror'] : [],
      ...corsPolicy && providerOf(canary) === 'gatewayapi:v1' ? ['spec.service.corsPolicy'] : [],
      ...analysisOf(canary).mirror && strategyOf(canary) === 'preview' ? ['spec.analysis.mirror'] : [],
    ];
    return filters.map(field => ({ resource: canary, field, message: `Linkerd ignores the route because of ${field}.` }));
  }),
};
