import { Severity } from '../../model/finding';
import { grpcMethods } from '../../topology';
import { ICheck } from '../check';

export const grpcMethodCharacters: ICheck = {
  rule: {
    name: 'gateway/grpc-method-characters',
    severity: Severity.ERROR,
    title: 'An exact gRPC method is a name as protocol buffers have it',
    why: 'The API server refuses the route: no call has such a method.',
    fix: 'Write the name without slashes, e.g. AddItem, or use the type RegularExpression.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/grpcroute_types.go#L340',
  },
  check: topology => grpcMethods(topology).filter(({ method: { type, method } }) => type !== 'RegularExpression' && method !== undefined && !/^[A-Za-z_]\w*$/.test(method))
    .map(({ route, at, method }) => ({ resource: route, field: `${at}.method`, message: `'${method.method}' is no name of a method.` })),
};
