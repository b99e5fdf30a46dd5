import { Severity } from '../../model/finding';
import { fieldPath, HASH_LABEL, rolloutsUsing, services } from '../../topology';
import { ICheck } from '../check';

export const hashInSelector: ICheck = {
  rule: {
    name: 'argo/hash-in-selector',
    severity: Severity.WARNING,
    title: 'The label that tells versions apart is left to Argo Rollouts',
    why: 'Argo Rollouts writes rollouts-pod-template-hash into the selectors of its Services. Applied from a manifest, it leads to a'
      + ' version that is gone, until Argo Rollouts corrects it.',
    fix: 'Take the label out of the selector.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/',
  },
  check: topology => services(topology).flatMap(service => {
    const version = service.manifest.spec?.selector?.[HASH_LABEL];
    if (version === undefined || rolloutsUsing(topology, service).length === 0) { return []; }
    return [{ resource: service, field: fieldPath('spec', 'selector', HASH_LABEL), message: `The selector asks for version ${version}.` }];
  }),
};
