import type { Ingress } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { apexOf, canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

export const ingressBackend: ICheck = {
  rule: {
    name: 'flagger/ingress-backend',
    severity: Severity.ERROR,
    title: 'The Ingress of a Canary leads to the Service of the Canary',
    why: 'Flagger looks for that Service among the paths of the Ingress. If no path leads there it makes no Ingress for the canary, and the Canary'
      + ' stays in Initializing, with its target scaled to zero.',
    fix: 'Let a path of the Ingress lead to the Service of the Canary, or name another Ingress.',
    source: 'https://docs.flagger.app/tutorials/nginx-progressive-delivery',
  },
  check: topology => canaries(topology).filter(canary => ['nginx', 'skipper'].includes(providerOf(canary) ?? '')).flatMap(canary => {
    const ingress = topology.find('networking.k8s.io', 'Ingress', canary.manifest.spec?.ingressRef?.name ?? '', canary.namespace);
    const paths = ((ingress?.manifest as Ingress | undefined)?.spec?.rules ?? []).flatMap(({ http }) => http?.paths ?? []);
    const names = paths.map(({ backend }) => backend.service?.name);
    return !ingress || names.includes(apexOf(canary)) ? []
      : [{
        resource: canary,
        field: 'spec.ingressRef.name',
        message: `No path of ${ingress} leads to Service ${apexOf(canary)}; they lead to ${names.join(', ') || 'nothing'}.`,
      }];
  }),
};
