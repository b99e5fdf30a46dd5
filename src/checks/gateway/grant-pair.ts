import { Severity } from '../../model/finding';
import { GATEWAY_API, referenceGrants } from '../../topology';
import { ICheck } from '../check';

const ROUTE = ['Service', 'ServiceImport'];
const OWNER = ['Secret', 'ConfigMap'];

/** What a kind may refer to in another namespace with a grant. */
const USES: { [kind: string]: string[] } = {
  HTTPRoute: ROUTE, GRPCRoute: ROUTE, TLSRoute: ROUTE, TCPRoute: ROUTE, UDPRoute: ROUTE, Gateway: OWNER, ListenerSet: OWNER,
};

const TARGETS = [...ROUTE, ...OWNER, 'Gateway', 'ListenerSet', 'HTTPRoute', 'GRPCRoute'];

export const grantPair: ICheck = {
  rule: {
    name: 'gateway/grant-pair',
    severity: Severity.ERROR,
    title: 'A ReferenceGrant is about a reference that needs one',
    why: 'Routes need a grant for backends, Gateways for certificates. That a route may name a Gateway is up to the Gateway\'s'
      + ' allowedRoutes, whatever grants say.',
    fix: 'For a parent in another namespace change allowedRoutes of the listener. Take out the grant.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  },
  check: topology => referenceGrants(topology).flatMap(grant => {
    const { from = [], to = [] } = grant.manifest.spec ?? {};
    const known = from.every(entry => entry.group === GATEWAY_API && USES[entry.kind]);
    return to.flatMap(({ kind }, i) => known && TARGETS.includes(kind) && !from.some(entry => USES[entry.kind].includes(kind)) ? [{
      resource: grant,
      field: `spec.to[${i}].kind`,
      message: `No ${[...new Set(from
        .map(entry => entry.kind))].join(' or ')} needs a permission for a ${kind}.`,
    }] : []);
  }),
};
