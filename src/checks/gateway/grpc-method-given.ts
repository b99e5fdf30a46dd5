import { Severity } from '../../model/finding';
import { grpcMethods } from '../../topology';
import { ICheck } from '../check';

export const grpcMethodGiven: ICheck = {
  rule: {
    name: 'gateway/grpc-method-given',
    severity: Severity.ERROR,
    title: 'A match by method names a service, a method or both',
    why: 'The API server refuses the route.',
    fix: 'Add service or method, or take the empty match out to match all.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/grpcroute_types.go#L340',
  },
  check: topology => grpcMethods(topology).filter(({ method: { service, method } }) => service === undefined && method === undefined)
    .map(({ route, at }) => ({ resource: route, field: at, message: 'A match by method has neither service nor method.' })),
};
