import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

export const tlsMode: ICheck = {
  rule: {
    name: 'gateway/tls-mode',
    severity: Severity.ERROR,
    title: 'A listener for TLS says what it does with encryption',
    why: 'The API server refuses the object: a listener for TLS either decrypts or passes through.',
    fix: 'Add tls with the mode Terminate and a certificate, or with the mode Passthrough.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L356',
    affects: { gatewayApi: '>=1.5.0' },
  },
  check: topology => placedListeners(topology).filter(({ listener }) => listener.protocol === 'TLS' && !listener.tls).map(({ owner, at, listener }) => ({
    resource: owner, field: at, message: `Listener ${listener.name} is for TLS, and has no tls.`,
  })),
};
