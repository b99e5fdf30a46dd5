import { Severity } from '../../model/finding';
import { fieldPath, servicesBehindTraefik } from '../../topology';
import { ICheck } from '../check';

const INGRESS = 'traefik.ingress.kubernetes.io/service.nativelb';

export const ingressAnnotation: ICheck = {
  rule: {
    name: 'traefik/ingress-annotation',
    severity: Severity.WARNING,
    title: 'A Service behind a route of Traefik has the annotation for routes',
    why: 'traefik.ingress.kubernetes.io/service.nativelb is for Ingresses. For routes of Gateway API Traefik does not read it: it calls'
      + ' pods, and goes past what a mesh does with requests to the Service.',
    fix: 'Write traefik.io/service.nativelb: "true".',
    source: 'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/gateway-api/',
  },
  check: topology => servicesBehindTraefik(topology)
    .filter(({ annotations }) => annotations[INGRESS] && !annotations['traefik.io/service.nativelb']).map(service => ({
      resource: service, field: fieldPath('metadata', 'annotations', INGRESS), message: `Service ${service.name} is behind a route, and has the annotation for Ingresses.`,
    })),
};
