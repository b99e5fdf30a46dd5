import { Severity } from '../../model/finding';
import { grantFor, ungranted } from '../../topology';
import { ICheck } from '../check';

export const referenceGranted: ICheck = {
  rule: {
    name: 'gateway/reference-granted',
    severity: Severity.ERROR,
    title: 'A ReferenceGrant permits each reference into another namespace',
    why: 'Without one the reference is not followed (RefNotPermitted): a backend answers 500 to its share of requests, a listener without'
      + ' its certificate serves nobody.',
    fix: 'Add a ReferenceGrant in the namespace that is referred to.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  },
  check: topology => {
    if (!topology.facts.complete) { return []; }
    const known = new Set(topology.resources.map(({ namespace }) => namespace));
    return ungranted(topology).filter(({ toNamespace }) => known.has(toNamespace)).map(crossing => ({
      resource: crossing.resource,
      field: `${crossing.at}.namespace`,
      message: `Nothing permits ${crossing.fromKind}s of ${crossing.fromNamespace} to use ${crossing.toKind} ${crossing.toNamespace}/${crossing.toName}.`,
      fix: grantFor(crossing),
    }));
  },
};
