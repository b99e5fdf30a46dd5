import { Severity } from '../../model/finding';
import { canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

const MARK = 'nginx.ingress.kubernetes.io/canary';

export const mainIngress: ICheck = {
  rule: {
    name: 'flagger/main-ingress',
    severity: Severity.ERROR,
    title: 'The Ingress that a Canary names is not marked as one of a canary',
    why: 'Flagger makes an Ingress for the canary itself, from the one that is named. NGINX takes no requests by an Ingress that is marked, it only'
      + ' divides those of another, and at most one is marked for each path: clients get 404, or the weights that Flagger sets are ignored.',
    fix: `Take the annotations that begin with ${MARK} away.`,
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'nginx').flatMap(canary => {
    const ingress = topology.find('networking.k8s.io', 'Ingress', canary.manifest.spec?.ingressRef?.name ?? '', canary.namespace);
    return ingress?.annotations[MARK] !== 'true' ? []
      : [{ resource: ingress, field: `metadata.annotations["${MARK}"]`, message: `Canary ${canary.name} names the Ingress as the main one, and it is marked as one of a canary.` }];
  }),
};
