import { Severity } from '../../model/finding';
import { fieldPath, servicesBehindTraefik } from '../../topology';
import { ICheck } from '../check';

const PREFIX = 'traefik.io/service.';

export const serviceAnnotation: ICheck = {
  rule: {
    name: 'traefik/service-annotation',
    severity: Severity.ERROR,
    title: 'Annotations of Traefik at a Service are ones that Traefik can read',
    why: 'Traefik knows only traefik.io/service.nativelb for routes, with true or false. At any other setting under traefik.io/service. it'
      + ' gives the Service up, and answers 500 to its share of requests.',
    fix: 'Write traefik.io/service.nativelb: "true", or take the annotation out.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/annotations.go',
  },
  check: topology => servicesBehindTraefik(topology).flatMap(service => Object.entries(service.annotations)
    .filter(([key, value]) => key.startsWith(PREFIX) && !isKnown(key, value))
    .map(([key, value]) => ({ resource: service, field: fieldPath('metadata', 'annotations', key), message: `Traefik cannot read '${key}: ${value}'.` }))),
};

function isKnown(key: string, value: string): boolean {
  return key.toLowerCase() === `${PREFIX}nativelb` && /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value);
}
