import { Severity } from '../../model/finding';
import { traefikListeners } from '../../topology';
import { ICheck } from '../check';

const KNOWN = ['HTTP', 'HTTPS', 'TLS', 'TCP'];

export const listenerProtocol: ICheck = {
  rule: {
    name: 'traefik/listener-protocol',
    severity: Severity.ERROR,
    title: 'A listener of Traefik speaks HTTP, HTTPS, TLS, or TCP',
    why: 'Traefik refuses the listener as UnsupportedProtocol, and with it the Gateway is not accepted.',
    fix: 'Use another protocol. UDP can be routed with an IngressRouteUDP.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => traefikListeners(topology).filter(({ listener }) => !KNOWN.includes(listener.protocol)).map(({ owner, at, listener }) => ({
    resource: owner, field: `${at}.protocol`, message: `Traefik has no listeners for ${listener.protocol}.`,
  })),
};
