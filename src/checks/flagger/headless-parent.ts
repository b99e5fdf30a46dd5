import { Severity } from '../../model/finding';
import { canaries, canaryParents, isMeshed, isService, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const headlessParent: ICheck = {
  rule: {
    name: 'flagger/headless-parent',
    severity: Severity.ERROR,
    title: 'A Service at which Linkerd divides requests has an address of its own',
    why: 'Linkerd does not accept routes of a headless Service: calls go to the pods of stable by their own addresses, and the canary gets none.',
    fix: 'Remove headless: true.',
    source: 'https://linkerd.io/2/reference/httproute/',
  },
  check: topology => canaries(topology)
    .filter(canary => serviceOf(canary).headless && isMeshed(topology, canary) && canaryParents(canary).some(isService))
    .map(canary => ({ resource: canary, field: 'spec.service.headless', message: 'The Service is headless, and is the parent of its route.' })),
};
