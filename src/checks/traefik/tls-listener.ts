import { Severity } from '../../model/finding';
import { attachments, traefikGateways, traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const tlsListener: ICheck = {
  rule: {
    name: 'traefik/tls-listener',
    severity: Severity.ERROR,
    title: 'A listener of Traefik for TLS is for TLSRoutes',
    why: 'Since 3.7 Traefik does not accept TCPRoutes there (NotAllowedByListeners), and it does not serve a listener whose allowedRoutes names them.',
    fix: 'Use a TLSRoute for the hosts that clients ask for, or a listener for TCP.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
    affects: { traefik: '>=3.7.0' },
  },
  check: topology => {
    const owners = new Set<unknown>(traefikGateways(topology));
    return [
      ...traefikListeners(topology).filter(({ listener }) => listener.protocol === 'TLS' && listener.tls?.mode !== 'Passthrough')
        .flatMap(({ owner, at, listener }) => (listener.allowedRoutes?.kinds ?? []).flatMap(({ kind }, i) => kind !== 'TCPRoute' ? [] : [{
          resource: owner, field: `${at}.allowedRoutes.kinds[${i}]`, message: `Listener ${listener.name} is for TLS, where Traefik takes no TCPRoutes.`,
        }])),
      ...attachments(topology).filter(({ parent: { route }, owner, listeners }) => route.kind === 'TCPRoute' && owners.has(owner)
        && listeners.length > 0 && listeners.every(({ protocol }) => protocol === 'TLS')).map(({ parent, owner, listeners }) => ({
        resource: parent.route,
        field: parent.at,
        message: `${owner} has only ${listeners.map(({ name }) => name).join(', ')} for this route, for TLS, where Traefik takes no TCPRoutes.`,
      })),
    ];
  },
};
