import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

export const httpsMode: ICheck = {
  rule: {
    name: 'gateway/https-mode',
    severity: Severity.ERROR,
    title: 'A listener for HTTPS decrypts',
    why: 'The API server refuses the object: what is passed through encrypted cannot be routed by HTTP.',
    fix: 'Use the mode Terminate, or the protocol TLS with TLSRoutes.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L356',
  },
  check: topology => placedListeners(topology).filter(({ listener }) => listener.protocol === 'HTTPS' && listener.tls?.mode === 'Passthrough')
    .map(({ owner, at, listener }) => ({
      resource: owner, field: `${at}.tls.mode`, message: `Listener ${listener.name} is for HTTPS, and its mode is Passthrough.`,
    })),
};
