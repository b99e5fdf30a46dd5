import { Severity } from '../../model/finding';
import { fieldPath, servicesBehindTraefik } from '../../topology';
import { ICheck } from '../check';

const NATIVE = 'traefik.io/service.nativelb';

export const headless: ICheck = {
  rule: {
    name: 'traefik/headless',
    severity: Severity.ERROR,
    title: 'A Service that Traefik calls by its address has one',
    why: 'With nativelb Traefik calls the ClusterIP of the Service. A headless Service has none, so its share of requests gets 500.',
    fix: 'Take out the annotation, or give the Service an address.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => servicesBehindTraefik(topology)
    .filter(service => service.manifest.spec?.clusterIP === 'None' && service.annotations[NATIVE] === 'true').map(service => ({
      resource: service, field: fieldPath('metadata', 'annotations', NATIVE), message: `Service ${service.name} is headless, so there is no address for Traefik to call.`,
    })),
};
