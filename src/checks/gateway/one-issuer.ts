import { Severity } from '../../model/finding';
import { fieldPath, listenerOwners } from '../../topology';
import { ICheck } from '../check';

const ISSUER = 'cert-manager.io/issuer';
const CLUSTER_ISSUER = 'cert-manager.io/cluster-issuer';

export const oneIssuer: ICheck = {
  rule: {
    name: 'gateway/one-issuer',
    severity: Severity.ERROR,
    title: 'A Gateway names one issuer of cert-manager',
    why: 'cert-manager refuses a Gateway that names both an Issuer and a ClusterIssuer, and makes no certificates for it.',
    fix: 'Keep one of the two annotations.',
    source: 'https://cert-manager.io/docs/usage/gateway/',
  },
  check: topology => listenerOwners(topology).filter(({ annotations }) => annotations[ISSUER] && annotations[CLUSTER_ISSUER]).map(owner => ({
    resource: owner,
    field: fieldPath('metadata', 'annotations', ISSUER),
    message: `The annotations name Issuer '${owner.annotations[ISSUER]}' and ClusterIssuer '${owner.annotations[CLUSTER_ISSUER]}'.`,
  })),
};
