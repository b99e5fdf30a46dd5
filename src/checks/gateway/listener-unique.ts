import { Severity } from '../../model/finding';
import { listenerOwners, listenersOf, repeated } from '../../topology';
import { ICheck } from '../check';

export const listenerUnique: ICheck = {
  rule: {
    name: 'gateway/listener-unique',
    severity: Severity.ERROR,
    title: 'Listeners differ in port, protocol or hostname',
    why: 'The API server refuses the object: it could not tell to which listener a request belongs.',
    fix: 'Give the listener a port or a hostname of its own.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L356',
  },
  check: topology => listenerOwners(topology)
    .flatMap(owner => repeated(listenersOf(owner), ({ port, protocol, hostname }) => [port, protocol, hostname]).map(({ index, item, before }) => ({
      resource: owner,
      field: `spec.listeners[${index}]`,
      message: `Listeners ${before.name} and ${item.name} share port ${item.port} for ${item.protocol} of ${item.hostname ?? 'any host'}.`,
    }))),
};
