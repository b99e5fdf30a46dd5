import { Severity } from '../../model/finding';
import { grpcMethods } from '../../topology';
import { ICheck } from '../check';

/** Upper and lower case as Go folds them, so a few letters beyond ASCII count. */
const SERVICE = /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/iu;

export const grpcServiceCharacters: ICheck = {
  rule: {
    name: 'gateway/grpc-service-characters',
    severity: Severity.ERROR,
    title: 'An exact gRPC service is a name as protocol buffers have it',
    why: 'The API server refuses the route: no call has such a service.',
    fix: 'Write the full name without slashes, e.g. acme.shop.Cart, or use the type RegularExpression.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/grpcroute_types.go#L340',
  },
  check: topology => grpcMethods(topology).filter(({ method: { type, service } }) => type !== 'RegularExpression' && service !== undefined && !SERVICE.test(service))
    .map(({ route, at, method }) => ({ resource: route, field: `${at}.service`, message: `'${method.service}' is no name of a service.` })),
};
