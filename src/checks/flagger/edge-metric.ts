import { Severity } from '../../model/finding';
import { analysisOf, apexOf, backendsOf, canaryParents, isService, measurements, once, routes, strategyOf } from '../../topology';
import { ICheck } from '../check';

/** Services that routes among the manifests lead to, as a preview does. */
const routed = once(topology => new Set(routes(topology).flatMap(backendsOf).map(({ namespace, name }) => `${namespace}/${name}`)));

export const edgeMetric: ICheck = {
  rule: {
    name: 'flagger/edge-metric',
    severity: Severity.WARNING,
    title: 'What Traefik counts decides only about a canary that Traefik sends requests to',
    why: 'Traefik counts the requests that it sends itself. It sends none to a version that only testers see, and none if the mesh divides: the'
      + ' query finds no values, which counts as failed.',
    fix: 'Measure in the mesh, or in the pods.',
    source: 'https://doc.traefik.io/traefik/reference/install-configuration/observability/metrics/',
  },
  check: topology => measurements(topology).filter(({ query }) => /\btraefik_service_/.test(query) && query.includes('-canary'))
    .flatMap(({ canary, value, at }) => {
      const parents = canaryParents(canary);
      const hidden = strategyOf(canary) === 'preview' && !analysisOf(canary).mirror;
      const meshed = parents.length > 0 && parents.every(isService);
      if (!hidden && !meshed || routed(topology).has(`${canary.namespace}/${apexOf(canary)}-canary`)) { return []; }
      const reason = hidden ? 'only testers see it' : 'the mesh divides';
      return [{ resource: canary, field: at, message: `The metric '${value.name}' asks what Traefik sends to the canary: nothing, as ${reason}.` }];
    }),
};
