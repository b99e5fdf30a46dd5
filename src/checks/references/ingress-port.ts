import { Severity } from '../../model/finding';
import { findService, ingresses } from '../../topology';
import { ICheck } from '../check';

/** What stands for an action that an annotation describes, in an Ingress of AWS's load balancer. */
const ANNOTATED = 'use-annotation';

export const ingressPort: ICheck = {
  rule: {
    name: 'references/ingress-port',
    severity: Severity.ERROR,
    title: 'An Ingress names a port that its Service has',
    why: 'The ingress controller finds no endpoints for the path, and answers 503 or leaves the path out. The Ingress itself looks fine.',
    fix: 'Name a port of the Service, by its number or its name.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  },
  check: topology => ingresses(topology).flatMap(ingress => {
    const { defaultBackend, rules = [] } = ingress.manifest.spec ?? {};
    const backends = [
      { at: 'spec.defaultBackend', backend: defaultBackend },
      ...rules.flatMap(({ http }, i) => (http?.paths ?? []).map(({ backend }, j) => ({ at: `spec.rules[${i}].http.paths[${j}].backend`, backend }))),
    ];
    return backends.flatMap(({ at, backend }) => {
      const { name = '', port } = backend?.service ?? {};
      const { type, ports } = findService(topology, name, ingress.namespace)?.manifest.spec ?? {};
      const wanted = port?.name ?? port?.number;
      // Some controllers dial the number at an external name, whatever the Service says.
      if (!ports || type === 'ExternalName' || wanted === undefined || wanted === ANNOTATED) { return []; }
      if (ports.some(found => found.port === wanted || found.name === wanted)) { return []; }
      const has = ports.map(found => found.name ? `${found.name} (${found.port})` : found.port).join(', ');
      return [{ resource: ingress, field: `${at}.service.port`, message: `Service ${name} has no port ${wanted}; it has ${has}.` }];
    });
  }),
};
