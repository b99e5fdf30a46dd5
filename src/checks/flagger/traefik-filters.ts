import { Severity } from '../../model/finding';
import { analysisOf, canaries, isBehindTraefik, providerOf, serviceOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const traefikFilters: ICheck = {
  rule: {
    name: 'flagger/traefik-filters',
    severity: Severity.ERROR,
    title: 'A Canary behind Traefik neither copies requests nor has a CORS policy',
    why: 'Traefik accepts the route, but answers 500 to all requests of a rule with a filter that it does not know.',
    fix: 'Remove it. CORS is done by the Middleware headers of a route before the Service, or by the pods.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/httproute.go',
    affects: { traefik: '<3.8.0' },
  },
  check: topology => canaries(topology).filter(canary => isBehindTraefik(topology, canary)).flatMap(canary => {
    const { mirror, corsPolicy } = serviceOf(canary);
    const filters = [
      ...mirror?.length ? ['spec.service.mirror'] : [],
      ...corsPolicy && providerOf(canary) === 'gatewayapi:v1' ? ['spec.service.corsPolicy'] : [],
      ...analysisOf(canary).mirror && strategyOf(canary) === 'preview' ? ['spec.analysis.mirror'] : [],
    ];
    return filters.map(field => ({ resource: canary, field, message: `Traefik answers 500 because of ${field}.` }));
  }),
};
