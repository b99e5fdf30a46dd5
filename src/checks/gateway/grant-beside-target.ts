import { Severity } from '../../model/finding';
import { Crossing, grantFor, ungranted } from '../../topology';
import { ICheck } from '../check';

export const grantBesideTarget: ICheck = {
  rule: {
    name: 'gateway/grant-beside-target',
    severity: Severity.WARNING,
    title: 'A ReferenceGrant for a reference into another namespace is beside what is referred to',
    why: 'Without one the reference is not followed (RefNotPermitted): a backend answers 500 to its share of requests, a listener without'
      + ' its certificate serves nobody.',
    fix: 'Add a ReferenceGrant in the namespace that is referred to, unless it is made elsewhere.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  },
  check: topology => {
    if (topology.facts.complete) { return []; }
    const isHere = ({ toGroup, toKind, toName, toNamespace }: Crossing) => topology.find(toGroup, toKind, toName, toNamespace);
    return ungranted(topology).filter(isHere).map(crossing => ({
      resource: crossing.resource,
      field: `${crossing.at}.namespace`,
      message: `${crossing.toKind} ${crossing.toNamespace}/${crossing.toName} is here, but nothing that permits ${crossing.fromKind}s of ${crossing.fromNamespace} to use it.`,
      fix: grantFor(crossing),
    }));
  },
};
