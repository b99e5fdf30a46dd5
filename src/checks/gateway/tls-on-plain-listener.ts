import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

const PLAIN = ['HTTP', 'TCP', 'UDP'];

export const tlsOnPlainListener: ICheck = {
  rule: {
    name: 'gateway/tls-on-plain-listener',
    severity: Severity.ERROR,
    title: 'A listener without encryption has no tls settings',
    why: 'The API server refuses the object: listeners for HTTP, TCP and UDP encrypt nothing.',
    fix: 'Take tls out, or use the protocol HTTPS or TLS.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L356',
  },
  check: topology => placedListeners(topology).flatMap(({ owner, at, listener: { name, protocol, tls } }) => {
    if (!PLAIN.includes(protocol) || !tls) { return []; }
    return [{ resource: owner, field: `${at}.tls`, message: `Listener ${name} has tls, and its protocol is ${protocol}.` }];
  }),
};
