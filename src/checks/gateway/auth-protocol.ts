import { Severity } from '../../model/finding';
import { routeFilters } from '../../topology';
import { ICheck } from '../check';

const PROTOCOLS = ['HTTP', 'GRPC'];

export const authProtocol: ICheck = {
  rule: {
    name: 'gateway/auth-protocol',
    severity: Severity.ERROR,
    title: 'An ExternalAuth filter has the settings of its protocol, and only those',
    why: 'The API server refuses the route.',
    fix: 'Keep grpc for the protocol GRPC, and http for the protocol HTTP.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L1620',
  },
  check: topology => routeFilters(topology).flatMap(({ route, at, filter: { externalAuth: auth } }) => {
    if (!PROTOCOLS.includes(auth?.protocol)) { return []; }
    if (PROTOCOLS.every(protocol => (protocol === auth.protocol) === protocol.toLowerCase() in auth)) { return []; }
    const has = ['http', 'grpc'].filter(field => field in auth).join(' and ') || 'neither http nor grpc';
    return [{ resource: route, field: `${at}.externalAuth`, message: `The protocol is ${auth.protocol}, and the filter has ${has}.` }];
  }),
};
